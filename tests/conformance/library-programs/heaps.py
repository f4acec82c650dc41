import heapq, bisect
h = [5, 3, 8, 1]; heapq.heapify(h); print(h); heapq.heappush(h, 2); print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h)
print(heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len), list(heapq.merge([1, 4], [2, 3], [0])))
try: heapq.heappop([])
except IndexError as e: print(e)
hh = []
for x in [(2, 'b'), (1, 'z'), (2, 'a')]: heapq.heappush(hh, x)
print([heapq.heappop(hh) for _ in range(3)])
l = [1, 3, 3, 5]; print(bisect.bisect(l, 3), bisect.bisect_left(l, 3), bisect.bisect_right(l, 9)); bisect.insort(l, 4); print(l)
print(bisect.bisect_left([(1, 'a'), (3, 'b')], 2, key=lambda t: t[0]))
try: heapq.heappush((), 1)
except TypeError as e: print(e)
mixed = [3, 1, 'x', 2, 5]
for work in (heapq.heapify, heapq.heappop, lambda h: heapq.heappush(h, 0), lambda h: heapq.heapreplace(h, 4), heapq.heapify_max):
    try: work(mixed)
    except TypeError as e: print(e)
    print(mixed)
