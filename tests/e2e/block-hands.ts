import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** What a person does with blocks, in one way of doing it. Rows and places are named by how their names begin. */
export interface Hands {
	openNew(): Promise<void>;
	/** Puts a block of the palette to a place, or behind a row; it is selected then. */
	add(block: string, place: string): Promise<void>;
	/** Writes into fields of a row, in their order; without a row of the one that is selected. */
	fill(values: Readonly<Record<string, string>>, row?: string): Promise<void>;
	/** Writes into the field that a choice of the menu has opened. */
	typed(value: string): Promise<void>;
	/** Does what the menu of a row says, for all rows from it to another. */
	menu(entry: string, row: string, to?: string): Promise<void>;
	show(view: 'Blocks' | 'Python'): Promise<void>;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The first row of that name, whatever its line is, or the place. */
export const item = (page: Page, name: string) =>
	page.getByRole('treeitem', { name: new RegExp(`^${escaped(name)}(, line \\d+)?$`) }).first();

const selected = (page: Page) => page.getByRole('treeitem', { selected: true });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Add a block' });
const option = (page: Page, block: string) =>
	palette(page)
		.getByRole('option')
		.filter({ has: page.getByText(block, { exact: true }) });

/** A field of a row, whatever it is edited with. */
const field = (row: Locator, label: string) => row.getByLabel(label, { exact: true });

/** The text of the program while the Python view shows it, without the names of tasks beside it. */
export function programText(page: Page): Promise<string> {
	const lines = page.getByRole('textbox', { name: 'Python program' }).locator('.cm-line');
	return lines.evaluateAll((all) =>
		all
			.map((line) => {
				const copy = line.cloneNode(true) as HTMLElement;
				for (const beside of copy.querySelectorAll('[contenteditable=false]')) beside.remove();
				return copy.textContent;
			})
			.join('\n')
	);
}

/** With a mouse: blocks are dragged to their places, fields are clicked. */
export class Mouse implements Hands {
	constructor(readonly page: Page) {}

	async openNew() {
		await this.page.getByRole('button', { name: 'Starters' }).click();
		await this.page.getByRole('button', { name: 'New program' }).click();
	}

	async add(block: string, place: string) {
		const { page } = this;
		await page.getByRole('button', { name: 'Add a block' }).click();
		const entry = option(page, block);
		await entry.scrollIntoViewIfNeeded();
		await entry.hover();
		await page.mouse.down();
		const { x, y, height } = await boxOf(item(page, place));
		await page.mouse.move(x + 8, place.startsWith('Add here') ? y + 4 : y + height + 2, {
			steps: 12
		});
		await page.mouse.up();
		await expect(palette(page)).toHaveCount(0);
		await expect(selected(page)).toHaveCount(1);
	}

	async fill(values: Readonly<Record<string, string>>, row?: string) {
		const at = await stillNamed(row === undefined ? selected(this.page) : item(this.page, row));
		for (const [label, value] of Object.entries(values)) {
			const input = field(at, label);
			if (await isSelect(input)) await input.selectOption(value);
			else {
				await input.click();
				await this.page.keyboard.press('ControlOrMeta+a');
				await write(this.page, value);
			}
		}
		await this.page.keyboard.press('Enter');
	}

	async menu(entry: string, row: string, to = row) {
		const { page } = this;
		const first = item(page, row);
		const last = item(page, to);
		if (to !== row) {
			await first.locator('.grip').click();
			await last.locator('.grip').click({ modifiers: ['Shift'] });
		}
		await last.hover();
		await last.getByRole('button', { name: /^Actions for / }).click();
		await page.getByRole('menuitem', { name: entry, exact: true }).click();
	}

	async typed(value: string) {
		await expect(this.page.locator('input:focus')).toHaveCount(1);
		await this.page.keyboard.type(value);
		await this.page.keyboard.press('Enter');
	}

	async show(view: 'Blocks' | 'Python') {
		await this.page.getByRole('tab', { name: view }).click();
	}
}

/** With nothing but the keyboard. */
export class Keyboard implements Hands {
	constructor(readonly page: Page) {}

	async openNew() {
		await this.#tabTo(this.page.getByRole('button', { name: 'Starters' }));
		await this.#press('Enter');
		await this.#tabTo(this.page.getByRole('button', { name: 'New program' }));
		await this.#press('Enter');
		await expect(item(this.page, 'Add here, in coroutine main()')).toBeFocused();
	}

	async add(block: string, place: string) {
		const { page } = this;
		await this.#goTo(place);
		await this.#press('Insert');
		await page.keyboard.type(block);
		const chosen = palette(page).getByRole('option', { selected: true });
		for (let tries = 0; (await chosen.locator('strong').textContent()) !== block; tries++) {
			expect(tries, `${block} is near the top of what is found`).toBeLessThan(4);
			await this.#press('ArrowDown');
		}
		await this.#press('Enter');
		await expect(palette(page)).toHaveCount(0);
		await expect(selected(page)).toBeFocused();
	}

	async fill(values: Readonly<Record<string, string>>, row?: string) {
		const { page } = this;
		if (row !== undefined) await this.#goTo(row);
		const at = await stillNamed(row === undefined ? selected(page) : item(page, row));
		await expect(at).toBeFocused();
		await this.#press('Enter');
		for (const [label, value] of Object.entries(values)) {
			const input = field(at, label);
			await this.#tabTo(input, 6);
			if (!(await isSelect(input))) await this.#press('ControlOrMeta+a');
			await write(page, value);
		}
		await this.#press('Enter');
		await expect(at).toBeFocused();
	}

	async menu(entry: string, row: string, to = row) {
		await this.#goTo(row);
		if (to !== row) await this.#goTo(to, true);
		await this.#press('Shift+F10');
		const wanted = this.page.getByRole('menuitem', { name: entry, exact: true });
		await expect(this.page.getByRole('menuitem').first()).toBeFocused();
		const names = await this.page.getByRole('menuitem').allTextContents();
		for (let tries = 0; !(await isFocused(wanted)); tries++) {
			expect(tries, `${entry} is in the menu`).toBeLessThan(names.length);
			await this.#press('ArrowDown');
		}
		await this.#press('Enter');
		await expect(this.page.getByRole('menu')).toBeHidden();
	}

	async typed(value: string) {
		await expect(this.page.locator('input:focus')).toHaveCount(1);
		await this.page.keyboard.type(value);
		await this.page.keyboard.press('Enter');
	}

	async show(view: 'Blocks' | 'Python') {
		const { page } = this;
		const tabs = page.getByRole('tablist', { name: 'How the program is shown' });
		if (view === 'Python') {
			await this.#press('Shift+Tab');
			await expect(tabs.getByRole('tab', { name: 'Blocks' })).toBeFocused();
			await this.#press('ArrowRight');
		} else {
			await this.#press('ArrowLeft');
			await this.#press('Tab');
			await expect(page.locator('[role=treeitem]:focus')).toHaveCount(1);
		}
	}

	#press(key: string) {
		return this.page.keyboard.press(key);
	}

	/** Presses Tab until something has the focus. */
	async #tabTo(target: Locator, most = 60) {
		for (let presses = 0; !(await isFocused(target)); presses++) {
			expect(presses, `Tab leads to ${target}`).toBeLessThan(most);
			await this.#press('Tab');
		}
	}

	/** Presses an arrow key until a row or place has the focus; with Shift, what is on the way is selected. */
	async #goTo(name: string, isShifted = false) {
		const target = item(this.page, name);
		await expect(target).toBeVisible();
		const all = this.page.getByRole('treeitem');
		const [from, to] = [await indexOfFocus(all), await indexIn(all, target)];
		const key = `${isShifted ? 'Shift+' : ''}${to > from ? 'ArrowDown' : 'ArrowUp'}`;
		for (let at = from; at !== to; at += Math.sign(to - from)) await this.#press(key);
		await expect(target).toBeFocused();
	}
}

/** With a finger on a telephone: places and entries are tapped. */
export class Finger implements Hands {
	constructor(readonly page: Page) {}

	async openNew() {
		await this.page.getByRole('button', { name: 'Starters' }).tap();
		await this.page.getByRole('button', { name: 'New program' }).tap();
	}

	async add(block: string, place: string) {
		const { page } = this;
		if (place.startsWith('Add here')) await item(page, place).tap();
		else await this.#choose('Add below', place);
		await option(page, block).tap();
		await expect(palette(page)).toHaveCount(0);
		await expect(selected(page)).toHaveCount(1);
	}

	async fill(values: Readonly<Record<string, string>>, row?: string) {
		const at = await stillNamed(row === undefined ? selected(this.page) : item(this.page, row));
		for (const [label, value] of Object.entries(values)) {
			const input = field(at, label);
			if (await isSelect(input)) await input.selectOption(value);
			else {
				await input.tap();
				await this.page.keyboard.press('ControlOrMeta+a');
				await write(this.page, value);
			}
		}
		await this.page.keyboard.press('Enter');
	}

	async menu(entry: string, row: string, to = row) {
		const { page } = this;
		if (to !== row) {
			await this.#choose('Select several', row);
			const rows = await page.getByRole('treeitem').elementHandles();
			const [from, end] = await Promise.all([row, to].map((name) => this.#indexOf(name)));
			for (const handle of rows.slice(from + 1, end + 1)) {
				await (await handle.$('.grip'))!.tap();
			}
		}
		await this.#choose(entry, to);
	}

	async #choose(entry: string, row: string) {
		await item(this.page, row)
			.getByRole('button', { name: /^Actions for / })
			.tap();
		await this.page.getByRole('menuitem', { name: entry, exact: true }).tap();
	}

	#indexOf(name: string) {
		return indexIn(this.page.getByRole('treeitem'), item(this.page, name));
	}

	async typed(value: string) {
		await expect(this.page.locator('input:focus')).toHaveCount(1);
		await this.page.keyboard.type(value);
		await this.page.keyboard.press('Enter');
	}

	async show(view: 'Blocks' | 'Python') {
		await this.page.getByRole('tab', { name: view }).tap();
	}
}

/** The same row, whatever its name becomes. */
async function stillNamed(row: Locator) {
	const key = await row.getAttribute('data-key');
	return row.page().locator(`[role=treeitem][data-key="${key}"]`);
}

/** Types in place of what is selected. */
const write = ({ keyboard }: Page, text: string) =>
	text === '' ? keyboard.press('Delete') : keyboard.type(text);

const isSelect = (input: Locator) => input.evaluate((element) => element.tagName === 'SELECT');
const isFocused = async (target: Locator) =>
	(await target.count()) > 0 &&
	(await target.first().evaluate((element) => element === document.activeElement));

const indexOfFocus = (all: Locator) =>
	all.evaluateAll((elements) => elements.findIndex((one) => one === document.activeElement));
async function indexIn(all: Locator, target: Locator) {
	const handle = await target.elementHandle();
	return all.evaluateAll((elements, wanted) => elements.indexOf(wanted as HTMLElement), handle);
}

async function boxOf(target: Locator) {
	await target.scrollIntoViewIfNeeded();
	const box = await target.boundingBox();
	if (!box) throw new Error(`${target} is not shown`);
	return box;
}
