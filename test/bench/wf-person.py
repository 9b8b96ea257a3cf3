"""WF-700x15 in NumPy, every person a cell of a matrix (replications x posts), a whole year at once.

usage: wf-person.py MODEL REPLICATIONS SEED. Prints one JSON object: seconds (draws, simulation, keeping the outputs, mean and sd), and the 75
means and standard deviations. Replications are taken in blocks that fit the processor's cache, which is the fastest for NumPy.
"""

import json
import sys
import time

import numpy as np

BLOCK = 100

with open(sys.argv[1], encoding="ascii") as file:
    lines = [np.array(line.split(), dtype=float) for line in file]
years, ages, youngest, posts = (int(value) for value in lines[0])
start, separation, retirement, entry, cost = lines[1:6]
replications = int(sys.argv[2])
generator = np.random.Generator(np.random.SFC64(int(sys.argv[3])))

first = np.repeat(np.arange(ages), start.astype(int)).astype(np.int8)
leaves = separation.astype(np.float32)
entry_until = np.cumsum(entry) / np.sum(entry)

begin = time.perf_counter()
kept = np.empty((5, years, replications))
for block in range(0, replications, BLOCK):
    size = min(BLOCK, replications - block)
    columns = slice(block, block + size)
    age = np.tile(first, (size, 1))
    for year in range(years):
        kept[3, year, columns] = age.sum(axis=1, dtype=np.int64) + posts * youngest
        kept[4, year, columns] = cost[age].sum(axis=1)
        separated = generator.random((size, posts), dtype=np.float32) < leaves[age]
        retired = ~separated & (age >= retirement[year] - youngest)
        vacant = separated | retired
        kept[1, year, columns] = separated.sum(axis=1)
        kept[2, year, columns] = retired.sum(axis=1)
        kept[0, year, columns] = vacant.sum(axis=1)
        age += 1
        age[vacant] = np.searchsorted(entry_until, generator.random(int(vacant.sum())), side="right")
mean = kept.mean(axis=2)
sd = kept.std(axis=2, ddof=1)
seconds = time.perf_counter() - begin

print(json.dumps({"replications": replications, "seconds": seconds, "mean": mean.tolist(), "sd": sd.tolist()}))
