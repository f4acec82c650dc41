import statistics as st
print(st.mean([1, 2, 3]), st.mean([1, 2]), st.mean([1.5, 2]), st.median([3, 1, 2]), st.median([1, 2]), st.mode('aab'), st.stdev([1, 2, 3, 4]), st.pstdev([1, 2]), st.variance([1, 2, 3]), st.fmean([1, 2]), st.multimode('aabb'), st.median_low([1, 2]), st.pvariance([1, 2, 4]), st.mean([0.1] * 3))
try: st.mean([])
except st.StatisticsError as e: print(e)
try: st.stdev([1])
except st.StatisticsError as e: print(e)
import textwrap
print(repr(textwrap.dedent('''
    a
      b

    c''')), repr(textwrap.indent('a\n\nb\n', '> ')))
