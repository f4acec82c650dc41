print('tail', end='')
