import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Day, SourceId} from '../../../source/model/ids.ts';
import type {Report} from '../../../source/model/report.ts';
import {reportOf} from './phenomena.ts';

const sample = path.join(import.meta.dirname, '../../../data/sample');

/** The reports that ship with the program. */
export const sampleReports = (): Report[] =>
	readdirSync(sample)
		.filter(name => name.endsWith('.txt'))
		.map(name => {
			const meta = JSON.parse(
				readFileSync(path.join(sample, name.replace('.txt', '.meta.json')), 'utf8'),
			) as {
				published: Day;
				outlet: SourceId;
			};
			return reportOf(readFileSync(path.join(sample, name), 'utf8'), meta.published, meta.outlet);
		});
