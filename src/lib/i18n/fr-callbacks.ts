/** What the library's own callbacks do, by the name that the ready queue shows. */
export const frCallbacks: Readonly<Record<string, string>> = {
	gather: 'il compte une tâche finie de plus, et donne les résultats quand toutes le sont',
	_on_task_done: 'le `TaskGroup` apprend qu’une de ses tâches est finie',
	_on_completion: '`wait` apprend qu’une de plus est finie',
	_handle_completion: '`as_completed` met dans sa file ce qui est fini',
	_handle_timeout: 'le délai de `as_completed` est écoulé',
	_release_waiter: 'celle qui attend est libérée',
	_run_until_complete_cb: 'sa tâche est finie, la boucle s’arrête après ce tour',
	_set_state: 'le résultat du travail passe de l’exécutant à la boucle',
	_call_check_cancel: 'si l’attente était annulée, le travail le serait aussi',
	_inner_done_callback: '`shield` transmet ce que la tâche protégée a donné',
	_outer_done_callback: '`shield` n’écoute plus la tâche protégée',
	_log_on_exception: '`shield` signale une exception que personne d’autre ne verra',
	_clear_awaited_by_callback: '`shield` oublie qui attendait la tâche',
	_set_result_unless_cancelled: 'le futur reçoit son résultat, s’il n’a pas été annulé'
};
