import { libraryModule, type MakeModule } from '../library-module';
import { dumps } from './dumps';
import { jsonDecodeError, loads } from './loads';

export const makeJson: MakeModule = () =>
	libraryModule('json', [dumps, loads, jsonDecodeError], {}, 'dump load JSONEncoder JSONDecoder');
