"""Times igraph and networkx on the networks in a folder and prints them beside our times: theirs.py FOLDER SIZES"""

import pathlib
import random
import re
import sys
import time

import igraph
import networkx

folder, sizes = pathlib.Path(sys.argv[1]), re.compile(sys.argv[2])
patience = 10  # seconds that a call may be expected to take before it is left out


def read(name):
    n, *lines = (folder / f"{name}.txt").read_text().splitlines()
    ties = [line.split() for line in lines]
    return int(n), [(int(i), int(j)) for i, j, _ in ties], [float(w) for _, _, w in ties]


def in_igraph(name, directed=False):
    n, ties, weights = read(name)
    return igraph.Graph(n, ties, directed=directed, edge_attrs={"weight": weights})


def in_networkx(name, directed=False):
    n, ties, weights = read(name)
    g = networkx.DiGraph() if directed else networkx.Graph()
    g.add_nodes_from(range(n))
    g.add_weighted_edges_from((i, j, w) for (i, j), w in zip(ties, weights))
    return g


def louvain(g):
    return g.community_multilevel(weights="weight")


def leiden(g):
    return g.community_leiden(objective_function="modularity", weights="weight")


# Of each kernel: igraph's call, networkx's call, and the power of n by which the time of the latter grows.
kernels = {
    "betweenness": (lambda g: g.betweenness(), lambda g: networkx.betweenness_centrality(g), 2),
    "closeness": (lambda g: g.closeness(), lambda g: networkx.closeness_centrality(g), 2),
    "pagerank": (lambda g: g.pagerank(), lambda g: networkx.pagerank(g, tol=1e-10 / g.number_of_nodes()), 1),
    "components": (lambda g: g.clusters(mode="weak"), lambda g: list(networkx.connected_components(g)), 1),
    "cutpoints": (lambda g: g.articulation_points(), lambda g: list(networkx.articulation_points(g)), 1),
    "k-core": (lambda g: g.coreness(), lambda g: networkx.core_number(g), 1),
    "triangles": (lambda g: g.transitivity_local_undirected(), lambda g: networkx.triangles(g), 1),
    "louvain": (louvain, lambda g: networkx.community.louvain_communities(g, weight="weight", seed=1), 1.2),
    "leiden": (leiden, None, 1),
}


def timed(call, g):
    """The least processor time of three runs, each of one call or of as many as take 0.05 s; one run of a long call."""
    least = float("inf")
    for _ in range(3):
        begin, calls = time.process_time(), 0
        while calls == 0 or time.process_time() - begin < 0.05:
            call(g)
            calls += 1
        least = min(least, (time.process_time() - begin) / calls)
        if least > 5:
            break
    return least


def ours():
    """Our times in seconds by kernel and network, and our modularities by network."""
    times, modularities = {}, {}
    for line in (folder / "ours").read_text().splitlines():
        name, *fields = line.split()
        metrics = dict(zip(fields[2::2], fields[1::2]))
        parts = re.sub(r"-\d+$", "", name.removeprefix("Benchmark")).split("/")
        if parts[0] == "Modularity":
            modularities[parts[1]] = {key: float(metrics[key]) for key in ("louvain", "leiden", "best")}
        elif "cpu-ns/op" in metrics:
            key = tuple(parts[1:])
            times[key] = min(times.get(key, float("inf")), float(metrics["cpu-ns/op"]) / 1e9)
    return times, modularities


def number(seconds):
    ms = seconds * 1e3
    return f"{ms:,.0f}" if ms >= 100 else f"{ms:.3g}"


def row(*cells):
    print(f"{cells[0]:<12}{cells[1]:<14}" + "".join(f"{cell:>11}" for cell in cells[2:]))


times, modularities = ours()
row("", "network", "ours, ms", "igraph", "networkx", "igraph÷", "networkx÷")
names = [name for name in ("300-800", "5000-25000", "20000-100000") if sizes.fullmatch(name)]
slow = {}  # of each kernel: networkx's time, and the number of actors it was for
for kernel, (by_igraph, by_networkx, power) in kernels.items():
    for name in names:
        mine, n = times[kernel, name], int(name.split("-")[0])
        theirs, others = timed(by_igraph, in_igraph(name)), None
        last = slow.get(kernel)
        if by_networkx and (last is None or last[0] * (n / last[1]) ** power < patience):
            others = timed(by_networkx, in_networkx(name))
            slow[kernel] = others, n
        row(kernel, name.replace("-", "/"), number(mine), number(theirs), number(others) if others else "–",
            f"{theirs / mine:.1f}", f"{others / mine:,.0f}" if others else "–")

g = in_igraph("anchor", directed=True)
theirs = sum(timed(call, g) for call in (
    lambda g: g.betweenness(), lambda g: g.closeness(), lambda g: g.harmonic_centrality(), lambda g: g.eccentricity(),
    lambda g: g.pagerank()))
row("anchor", "of igraph's 5", number(times["shared",]), number(theirs), "–", f"{theirs / times['shared',]:.1f}", "–")
row("", "of all 18", number(times["all",]), *"––––")

print()
row("modularity", "mean of 20", "Louvain", "igraph's", "Leiden", "igraph's", "best of 20", "igraph's")
for name, mine in modularities.items():
    if not (folder / f"{name}.txt").exists():
        continue
    g = in_igraph(name)
    found = {louvain: [], leiden: []}
    for seed in range(20):
        for call, list_of in found.items():
            random.seed(seed)
            list_of.append(g.modularity(call(g).membership, weights="weight"))
    row("", name.replace("_", " "), *(f"{q:.4f}" for q in (
        mine["louvain"], sum(found[louvain]) / 20, mine["leiden"], sum(found[leiden]) / 20,
        mine["best"], max(found[louvain] + found[leiden]))))
