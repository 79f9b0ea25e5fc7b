//go:build !headless

package app

import "sync"

// loop posts functions to the window's goroutine. Fyne runs at once what is posted before its own loop runs; a
// notice must never be heard inside the call that caused it, so until then posts wait here.
type loop struct {
	do      func(func()) // Fyne's way to the window's goroutine
	mutex   sync.Mutex
	running bool
	waiting []func()
}

func (l *loop) post(f func()) {
	l.mutex.Lock()
	running := l.running
	if !running {
		l.waiting = append(l.waiting, f)
	}
	l.mutex.Unlock()
	if running {
		l.do(f)
	}
}

// start lets go what has waited, in its order.
func (l *loop) start() {
	l.mutex.Lock()
	waiting := l.waiting
	l.running, l.waiting = true, nil
	l.mutex.Unlock()
	for _, f := range waiting {
		l.do(f)
	}
}
