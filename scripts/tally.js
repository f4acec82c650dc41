// Adds up the JSON reports of vitest and Playwright named on the command line and prints one line:
// 'N passed, N failed, N skipped'. A report that is missing or empty is a failure, never a silence.
import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} text a report; Playwright's has `stats`, vitest's has totals at the top level
 * @returns {Counts}
 */
function countTests(text) {
	const report = JSON.parse(text);
	if (report.stats) {
		const { expected, unexpected, flaky, skipped } = report.stats;
		// A test that passed only when repeated has failed once.
		return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
	}
	return {
		passed: report.numPassedTests,
		// A file that breaks while loading fails as a suite and has no test to fail.
		failed: report.numFailedTests || report.numFailedTestSuites,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

let total = { passed: 0, failed: 0, skipped: 0 };
for (const file of process.argv.slice(2)) {
	const counts = fs.existsSync(file)
		? countTests(fs.readFileSync(file, 'utf8'))
		: { passed: 0, failed: 1, skipped: 0 };
	total = {
		passed: total.passed + counts.passed,
		failed: total.failed + counts.failed,
		skipped: total.skipped + counts.skipped
	};
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
