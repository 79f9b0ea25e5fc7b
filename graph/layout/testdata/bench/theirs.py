"""Lets igraph place the networks of a folder and writes the places and the processor time beside them: theirs.py FOLDER"""

import json
import pathlib
import random
import sys
import time

import igraph

# Kamada and Kawai's way takes n³ for its default number of moves.
layouts = {
    "KK": (lambda g: g.layout_kamada_kawai(), 3000),
    "FR": (lambda g: g.layout_fruchterman_reingold(grid=False), 6000),
    "DrL": (lambda g: g.layout_drl(), 100_000),
}

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
    n, *ties = path.read_text().splitlines()
    g = igraph.Graph(int(n), [tuple(map(int, tie.split())) for tie in ties])
    rows = []
    for name, (call, most) in layouts.items():
        if g.vcount() > most:
            continue
        random.seed(1)
        start = time.process_time()
        places = call(g)
        rows.append({"Name": name, "CPU": time.process_time() - start, "Places": places.coords})
    path.with_suffix(".json").write_text(json.dumps(rows))
