import type {ReactNode} from 'react';
import {DisagreementPanel} from '../disagreement-panel.tsx';
import {EventTable} from '../event-table.tsx';
import {FrontPanel} from '../front-panel.tsx';
import {MapPanel} from '../map-panel.tsx';
import {SourcePanel} from '../source-panel.tsx';
import type {State, ViewName} from '../state/state.ts';
import {TimelinePanel} from '../timeline-panel.tsx';

/** What draws a view into the body of the screen. */
export const viewPanels: Readonly<Record<ViewName, (props: {state: State}) => ReactNode>> = {
	events: EventTable,
	fronts: FrontPanel,
	disagreements: DisagreementPanel,
	sources: SourcePanel,
	timeline: TimelinePanel,
	map: MapPanel,
};
