/** What flows are made of. The first page and its flow import piece by piece: esbuild would put all of these into the first file. */
export { ChartView } from './charts/chart-view';
export { Button } from './kit/button';
export { Choices } from './kit/choices';
export { DataTable } from './kit/data-table';
export { ErrorSummary } from './kit/error-summary';
export { Form } from './kit/form';
export { Insert } from './kit/insert';
export { More } from './kit/more';
export { Notice } from './kit/notice';
export { Page } from './kit/page';
export { ProblemNotice } from './kit/problem-notice';
export { Results } from './kit/results';
export { useForm } from './kit/use-form';
export { UseSelection } from './kit/use-selection';
export { type Task, useTask } from './kit/use-task';
export { Working } from './kit/working';
export { useWizard } from './wizard-context';
