import { libraryModule, type MakeModule } from '../library-module';
import { makeCollectionsAbc } from './abc';
import { counterType } from './counter';
import { defaultdictType } from './defaultdict';
import { dequeType } from './deque';
import { namedtuple } from './namedtuple';
import { orderedDictType } from './ordered-dict';

export const makeCollections: MakeModule = (vm) =>
	libraryModule(
		'collections',
		[counterType, defaultdictType, dequeType, namedtuple, orderedDictType],
		{ abc: makeCollectionsAbc(vm) },
		'ChainMap UserDict UserList UserString'
	);
