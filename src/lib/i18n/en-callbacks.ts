/** What the library's own callbacks do, by the name that the ready queue shows. */
export const enCallbacks: Readonly<Record<string, string>> = {
	gather: 'it counts one more as ended, and gives the results once all are',
	_on_task_done: 'the `TaskGroup` hears that one of its tasks has ended',
	_on_completion: '`wait` hears that one more has ended',
	_handle_completion: '`as_completed` puts what has ended into its queue',
	_handle_timeout: 'the time of `as_completed` is up',
	_release_waiter: 'whoever waits is let go',
	_run_until_complete_cb: 'its task has ended, so the loop stops after this turn',
	_set_state: 'the result of the job goes from the worker to the loop',
	_call_check_cancel: 'were the wait cancelled, the job would be, too',
	_inner_done_callback: '`shield` hands on what the protected task gave',
	_outer_done_callback: '`shield` no longer listens to the protected task',
	_log_on_exception: '`shield` reports an exception that nobody else will see',
	_clear_awaited_by_callback: '`shield` forgets who awaited the task',
	_set_result_unless_cancelled: 'the future gets its result, unless it was cancelled'
};
