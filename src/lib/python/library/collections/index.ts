import { libraryModule, type MakeModule } from '../library-module';
import { counterType } from './counter';
import { defaultdictType } from './defaultdict';
import { dequeType } from './deque';
import { namedtuple } from './namedtuple';
import { orderedDictType } from './ordered-dict';

export const makeCollections: MakeModule = () =>
	libraryModule(
		'collections',
		[counterType, defaultdictType, dequeType, namedtuple, orderedDictType],
		{},
		'ChainMap UserDict UserList UserString'
	);
