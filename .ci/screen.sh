# A screen without a monitor, for scripts that show a window and look at it. Sourced; needs Xvfb, xdotool, ImageMagick.

# screen_start SIZE FOLDER: starts an X server with a free number and sets DISPLAY.
screen_start() {
  : >"$2/display"
  Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp 3>"$2/display" >/dev/null 2>&1 &
  screen_pid=$!
  for _ in $(seq 100); do [ -s "$2/display" ] && break; sleep 0.2; done
  [ -s "$2/display" ] || { echo "Xvfb did not start" >&2; return 1; }
  DISPLAY=:$(cat "$2/display")
  export DISPLAY
}

screen_stop() {
  [ -z "${screen_pid:-}" ] || { kill "$screen_pid" && wait "$screen_pid"; } 2>/dev/null || true
  screen_pid=
}

# screen_wait NAME SECONDS: until a window whose title holds NAME is there; prints nothing, 1 if it never comes.
screen_wait() {
  local end=$((SECONDS + $2))
  until xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || { echo "no window \"$1\" within $2 s" >&2; return 1; }
    sleep 0.3
  done
}

# screen_shot FILE LEAST: takes a picture and fails if it has fewer colours than LEAST, as a blank window has.
screen_shot() {
  import -window root "$1"
  local colours
  colours=$(identify -format %k "$1")
  echo "$(basename "$1"): $colours colours"
  [ "$colours" -ge "$2" ] || { echo "$1 is blank: $colours colours, at least $2 expected" >&2; return 1; }
}
