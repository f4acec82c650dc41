import copy
a = [1, [2, 3], {'k': [4]}]; b = copy.copy(a); c = copy.deepcopy(a); a[1].append(9); a[2]['k'].append(5); print(b, c)
class O:
    def __init__(self): self.l = [1]
o = O(); o2 = copy.copy(o); o3 = copy.deepcopy(o); o.l.append(2); print(o2.l, o3.l)
l = [1]; l.append(l); print(copy.deepcopy(l))
