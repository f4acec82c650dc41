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
# The comparison that raises comes after the first items have moved.
for mixed, work in (
    ([0, 1, 2, 3, 'x', 7], heapq.heappop),
    (['x', 5, 2], lambda h: heapq.heappush(h, 3)),
    ([0, 1, 2, 'x', 4], lambda h: heapq.heapreplace(h, 9)),
    ([9, 1, 2, 'x', 4, 3, 8], heapq.heapify),
):
    try: work(mixed)
    except TypeError as e: print(e)
    print(mixed)
