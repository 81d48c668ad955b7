/** Every combination of the two, their names and sentences joined. */
const combined = (
	heads: Readonly<Record<string, string>>,
	tails: Readonly<Record<string, string>>,
): [string, string][] =>
	Object.entries(heads).flatMap(([head, first]) =>
		Object.entries(tails).map(([tail, second]): [string, string] => [`${head}${tail}`, `${first}${second}`]),
	);

const sides = {
	name: 'A side named',
	anaphor: 'A word for the side named last,',
	ours: 'A word like “our forces”',
	sides: 'A word for both sides,',
	epithet: 'An epithet of a side',
};
const sidesAs = (role: 'actor' | 'target'): Record<string, string> =>
	Object.fromEntries(Object.entries(sides).map(([name, words]) => [`${role}.${name}`, words]));

const times = {
	'time.calendar-day': 'A day of the calendar',
	'time.weekday': 'A weekday, the last before publication,',
	'time.relative': 'A day counted from publication',
	'time.month': 'A month, the last that had begun,',
	'time.part-of-month': 'A part of a month',
	'time.season': 'Three months of a year',
	'time.year': 'A whole year',
	'time.following': 'A day counted from the one named before',
	'time.since': 'From then up to publication,',
	'time.from-to': 'From one day to another',
	'time.ago': 'So long before publication,',
	'time.within': 'A stretch of days up to publication,',
	'time.day-of-it': 'A day of the month named before',
	'time.of-writing': 'The day of publication, as written,',
	'time.vague': 'Some day that is not told',
};

/**
 * What each rule written in code reads, in one sentence that fits a line of 73 letters. Rules of the data files explain themselves: see
 * `lexicon/rule-sentences.ts`.
 */
export const codeRules: ReadonlyMap<string, string> = new Map([
	['analyst', 'No rule: an analyst has set it.'],

	['type.measured-area', 'An area under somebody’s control that is measured: a state.'],
	['type.fights-from-the-air', 'Who does it fights from the air, and no guns are named.'],
	['type.raid-taken-up', 'The bombing told before was from the air, and this is the same.'],
	['type.imperfect-tells-state', 'The imperfect of this verb tells a state, not an event.'],

	['actor.name', 'A name of a side or group, in the words of any camp.'],
	['actor.anaphor', 'A word like “its fighters”: the side named last.'],
	['actor.epithet', 'An epithet: the side of its camp that the text named.'],
	['actor.ours', 'A word like “our forces”: the side of who speaks.'],
	['actor.sides', 'A word like “both sides”: the two that the text names most.'],
	...combined(sidesAs('actor'), {
		'.before': ' before the verb or noun: its subject.',
		'.after': ' behind the verb or noun: its subject.',
		'.laid': ' that laid the mines.',
		'.agent': ' behind “by”, or beside who suffers it.',
		'.both-sides': ' in fighting, where both sides act.',
	}),
	['actor.main-sides', 'Fighting needs another side: the one named before, or the most.'],
	['actor.carried', 'Nobody is named here: the side that acted before acts on.'],
	['actor.from-attack-behind', 'No side here: that of the attack in which they died.'],
	['actor.from-deaths-before', 'No side here: that of the deaths that this attack brought.'],
	['actor.from-same-attack', 'No side here: that of the same attack told before.'],
	['actor.denied-by-other-side', 'A success denied is that of the side the speaker is not of.'],
	['actor.speaker-side', 'A success without a victor is told of the speaker’s own side.'],
	['actor.other-side', 'Who suffers is named: the other side of the text does it.'],
	...combined(sidesAs('target'), {
		'.before': ' before the verb or noun suffers it.',
		'.after': ' behind the verb or noun suffers it.',
	}),
	['target.carried', 'Nobody is named here: the side that acted before suffers it.'],
	['target.counted', 'Whom the figure counts suffers it.'],

	['place.name', 'A name of the gazetteer.'],
	['place.cue', 'A name of the gazetteer behind a word like “quarter”.'],
	['place.list', 'A common word that is a place here, in a list of places.'],
	['place.anaphor', 'A word like “the city”: the place of its kind that was named.'],
	['place.road', 'A road told by the places that it joins.'],
	['place.elsewhere', '“The next quarter”: a place that the text does not name.'],
	['place.added', '“In addition to …”: places added to the list before.'],
	['place.from-event-behind', 'No place here: that of the event told right behind.'],
	['place.from-words-between', 'No place here: the one named before it in the sentence.'],
	['place.from-event-before', 'No place here: that of the event before in the sentence.'],
	['place.from-same-event', 'No place here: “the raids” are those told before.'],
	['place.from-same-speaker', 'No place here: the same voice goes on about the one before.'],
	['place.from-label', 'No place here: the one that heads the line.'],
	['place.from-last-attack', 'No place named near: that of the attack told last.'],
	['place.from-topic', 'No place named near: the town that the text is about.'],

	...combined(times, {
		'': ' in the clause.',
		'.sentence': ' before it in the sentence.',
		'.ahead': ' behind it in the sentence.',
		'.passage': ' that governs the paragraph.',
	}),
	['date.publication', 'No day governs it: the report’s own news is of its day.'],
	['date.last-day', 'The text names no day at all: its news is of the last 24 hours.'],

	['count.number', 'A number, in digits or words.'],
	['count.more', 'A number and “more than”: from one above it, open.'],
	['count.least', 'A number and “at least”: from it, open.'],
	['count.less', 'A number and “less than”: from 0 up to one below it.'],
	['count.most', 'A number and “at most”: from 0 up to it.'],
	['count.about', 'A number and “about”: taken as told.'],
	['count.range', 'Two numbers that bound it.'],
	['count.vague', 'A quantity without a number, such as “tens”: an interval.'],
	['count.share', 'A fraction, such as “a third”: taken as percent.'],
	['count.area', 'A measure of ground: how much is held.'],
	['count.one-of', '“One of” several: one.'],
	['count.others', '“Others” behind a word of harm: two or more.'],
	['count.dual', 'The dual of a noun: two.'],
	['count.single', 'A single person: one.'],

	['modality.in-the-word', 'The word itself tells how sure it is: what is foiled was tried.'],
	['modality.future', 'The future, written onto the verb: intended.'],
	['modality.hearsay', 'Who announces it says how unsure it is.'],

	['report.colon', 'A line or sentence that opens with who speaks and a colon.'],
	['report.signature', 'A source set off at the end of a line told all of it.'],
	['attribution.own-voice', 'Nobody is announced: the report speaks in its own voice.'],
	['attribution.outlet-itself', 'The outlet names itself: its own voice.'],
	['attribution.from-speaker-before', 'The speaker who goes on was named here.'],

	['background.days-back', 'It lies days before publication: no news.'],
	['background.long-standing', 'A state that has lasted over a month.'],
	['background.labelled', 'A label such as “recalled” opens its line.'],
	['background.relative-clause', 'A state told in a relative clause, in passing.'],
	['background.said-in-passing', 'A state told by a mere phrase, in passing.'],
	['background.recalled', '“It should be recalled” and the like open it.'],
]);
