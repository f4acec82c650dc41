import type { EventFacts, ResourceFacts } from '../../i18n/facts';
import type { Group } from '../../trace/deadlock';
import { lives } from '../../trace/derived/lives';
import { bisectRight } from '../../trace/derived/bisect';
import { leftOf, resourceById } from '../../trace/derived/resources';
import { putOf } from '../../trace/items';
import { CAUSES, KIND, NEEDS, RESOURCES } from '../../trace/kinds';
import { group, MOST_NAMED, NOBODY, own, resourceName, waitOf, type Told } from './told';

const { 'handle.ready': HANDLE_READY, 'resource.take': RESOURCE_TAKE } = KIND;
const FUTURE = CAUSES.indexOf('future');

/** A resource after the event `index`, which is about it. */
function resourceAt(told: Told, index: number): ResourceFacts {
	const { trace } = told;
	const id = trace.a[index];
	const resource = resourceById(trace).get(id);
	return {
		task: own(told, index),
		resource: resourceName(told, id),
		type: resource ? RESOURCES[trace.d[resource.index]] : 'lock',
		size: resource?.size ?? 0,
		left: resource ? leftOf(trace, resource, index) : 0,
		woken: NOBODY
	};
}

/** Who is woken by a move of a resource: their handles follow it at once. */
function woken(told: Told, index: number): Group {
	const { trace } = told;
	const { kind, a, c, d } = trace;
	const id = a[index];
	const tasks: number[] = [];
	for (let i = index + 1; i < trace.length; i++) {
		const task = trace.task[i];
		const isHandedOver = kind[i] === RESOURCE_TAKE && a[i] === id && task !== trace.task[index];
		if (isHandedOver) continue;
		if (kind[i] !== HANDLE_READY || task === 0 || c[i] !== FUTURE || d[i] !== id) break;
		if (tasks.length < MOST_NAMED) {
			const wait = waitOf(trace, task, index);
			if (wait?.on !== 'resource' || wait.target !== id) break;
		}
		tasks.push(task);
	}
	return group(told, tasks);
}

/** The tasks that hold a permit or the lock after event `index`. */
export function holdersOf(told: Told, id: number, index: number): Group {
	const resource = resourceById(told.trace).get(id);
	if (!resource) return NOBODY;
	const spans = resource.holders.open(index, MOST_NAMED);
	const tasks = [...new Set(spans.map((span) => resource.holding[span]))].filter(
		(task) => task > 0
	);
	return group(told, tasks, Math.max(0, resource.holders.count(index) - spans.length));
}

export function gives(told: Told, index: number): EventFacts['resource.give'] {
	return { ...resourceAt(told, index), woken: woken(told, index) };
}

export function takes(told: Told, index: number): EventFacts['resource.take'] {
	const { trace } = told;
	const { loop } = lives(trace);
	const runs = loop.running[bisectRight(loop.start, index) - 1] ?? 0;
	const put = putOf(trace, index);
	return {
		...resourceAt(told, index),
		woken: woken(told, index),
		isHandedOver: trace.task[index] > 0 && trace.task[index] !== runs,
		putBy: put > 0 && trace.task[put] !== trace.task[index] ? own(told, put) : '',
		putAt: trace.time[put]
	};
}

export function waitsInLine(told: Told, index: number): EventFacts['resource.wait'] {
	const { trace } = told;
	const need = NEEDS[trace.c[index]];
	return {
		...resourceAt(told, index),
		place: trace.b[index],
		need,
		holders: need === 'release' ? holdersOf(told, trace.a[index], index) : NOBODY
	};
}
