import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepLesson, readLesson } from '../../../src/lib/classroom/kept-lesson';
import { readWork, writeWork, type SavedWork } from '../../../src/lib/workbench/saved-work';

/** As much of a browser's store as is used. */
function store(): Storage {
	const items = new Map<string, string>();
	const all: Partial<Storage> = {
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, value) => void items.set(key, value),
		removeItem: (key) => void items.delete(key)
	};
	return all as Storage;
}

const work = (source: string): SavedWork => ({
	programs: [{ source }],
	active: 0,
	position: -1,
	by: 'step',
	speed: 1
});
const sourceOf = (kept: SavedWork | null) => kept?.programs[0].source;
const OWN = work('print("own")');
const LESSON = { folder: { id: 'gather', files: new Map([['en.md', '# Title']]) }, place: 2 };

beforeEach(() => {
	vi.stubGlobal('localStorage', store());
	vi.stubGlobal('sessionStorage', store());
});
afterEach(() => void vi.unstubAllGlobals());

it('a lesson’s programs do not take the place of somebody’s own work', () => {
	writeWork(OWN);
	keepLesson({ ...LESSON, before: OWN });
	writeWork(work('print("lesson")'));
	// Loaded anew, the window goes on with the lesson as it was changed.
	expect(sourceOf(readWork())).toBe('print("lesson")');
	expect(sourceOf(readLesson()!.before)).toBe('print("own")');
	// Another window, or the next visit.
	vi.stubGlobal('sessionStorage', store());
	expect(sourceOf(readWork())).toBe('print("own")');
});

it('after the lesson the work is kept between visits again', () => {
	keepLesson({ ...LESSON, before: OWN });
	keepLesson(null);
	writeWork(work('print("later")'));
	vi.stubGlobal('sessionStorage', store());
	expect(sourceOf(readWork())).toBe('print("later")');
});

it('a lesson that is not understood counts as none', () => {
	const kept = (files: unknown) => JSON.stringify({ id: 'mine', files, place: 0 });
	for (const text of ['{', 'null', kept(7), kept([1]), kept([['en.md', 5]])]) {
		sessionStorage.setItem('swimloop.lesson', text);
		expect(readLesson()).toBeNull();
	}
	sessionStorage.setItem('swimloop.lesson', kept([['en.md', '# Title']]));
	expect(readLesson()!.folder.files).toEqual(LESSON.folder.files);
});

it('where the browser keeps nothing, nothing breaks', () => {
	const forbidden = () => {
		throw new Error('forbidden');
	};
	vi.stubGlobal('sessionStorage', {
		getItem: forbidden,
		setItem: forbidden,
		removeItem: forbidden
	});
	keepLesson({ ...LESSON, before: OWN });
	expect(writeWork(OWN)).toBe(true);
	expect(sourceOf(readWork())).toBe('print("own")');
	vi.stubGlobal('localStorage', undefined);
	expect(writeWork(OWN)).toBe(false);
	expect(readWork()).toBeNull();
});
