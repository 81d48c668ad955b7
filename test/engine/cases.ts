import {type Item, reported} from './story.ts';

const hospital = ['assad-hospital'];
const village = ['al-shafah'];

/** The hospital, 14 May 2016: one monitor's growing toll, an allied channel's other one, and two bodies of one camp on the staff. */
export const hospitalCase: Item[] = [
	reported('reuters', '2016-05-14', [
		{
			words: 'قتل عشرون جنديا عند المشفى كما يقول المرصد',
			type: 'killing',
			targets: ['syrian-government'],
			places: hospital,
			by: 'sohr',
			counts: [['killed', 'syrian-government', 20, 20]],
		},
		{
			words: 'وقتل هناك أربعة وعشرون مهاجما بحسبه',
			type: 'killing',
			targets: ['isis'],
			places: hospital,
			by: 'sohr',
			counts: [['killed', 'isis', 24, 24]],
		},
	]),
	reported('afp', '2016-05-14', [
		{
			words: 'المرصد: عشرون قتيلا من الجيش على الأقل',
			type: 'killing',
			targets: ['syrian-government'],
			places: hospital,
			by: 'sohr',
			counts: [['killed', 'syrian-government', 20, null]],
		},
	]),
	reported('dpa', '2016-05-15', [
		{
			words: 'رفع المرصد حصيلة الجيش إلى خمسة وثلاثين',
			type: 'killing',
			targets: ['syrian-government'],
			places: hospital,
			by: 'sohr',
			date: '2016-05-14',
			counts: [['killed', 'syrian-government', 35, 35]],
		},
	]),
	reported('bbc', '2016-05-15', [
		{
			words: 'خمسة وثلاثون من الجيش في أقل تقدير وفق المرصد',
			type: 'killing',
			targets: ['syrian-government'],
			places: hospital,
			by: 'sohr',
			date: '2016-05-14',
			counts: [['killed', 'syrian-government', 35, null]],
		},
	]),
	reported('al-mayadeen', '2016-05-15', [
		{
			words: 'سقط أربعون مسلحا عند المشفى',
			type: 'killing',
			targets: ['isis'],
			places: hospital,
			date: '2016-05-14',
			counts: [['killed', 'isis', 40, 40]],
		},
		{
			words: 'وحرر الجيش كادر المشفى',
			type: 'capture',
			actors: ['syrian-government'],
			targets: ['medical-staff'],
			places: hospital,
			date: '2016-05-14',
		},
	]),
	reported('sana', '2016-05-17', [
		{
			words: 'وزارة الصحة تنعى كادر المشفى الذي قتله المهاجمون',
			type: 'killing',
			actors: ['isis'],
			targets: ['medical-staff'],
			places: hospital,
			date: '2016-05-14',
			by: 'health-ministry',
		},
	]),
];

/** A village strike, 26 November 2017, and a toll of 72 hours over several villages. */
export const villageCase: Item[] = [
	reported('afp', '2017-11-26', [
		{
			words: 'أحصى المرصد أربعة وثلاثين قتيلا مدنيا في الغارة',
			type: 'air-strike',
			actors: ['russia'],
			targets: ['civilians'],
			places: village,
			by: 'sohr',
			counts: [['killed', 'civilians', 34, 34]],
		},
	]),
	reported('reuters', '2017-11-27', [
		{
			words: 'ارتفع العدد عند المرصد إلى ما لا يقل عن ثلاثة وخمسين',
			type: 'air-strike',
			actors: ['russia'],
			targets: ['civilians'],
			places: village,
			by: 'sohr',
			date: '2017-11-26',
			counts: [['killed', 'civilians', 53, null]],
		},
	]),
	reported('deirezzor24', '2017-11-26', [
		{
			words: 'أكثر من أربعين مدنيا قضوا',
			type: 'air-strike',
			actors: ['russia'],
			targets: ['civilians'],
			places: village,
			counts: [['killed', 'civilians', 41, null]],
		},
	]),
	reported('orient-net', '2017-11-27', [
		{
			words: 'بلغ عدد الضحايا خمسة وستين',
			type: 'air-strike',
			actors: ['russia'],
			targets: ['civilians'],
			places: village,
			date: '2017-11-26',
			counts: [['killed', 'civilians', 65, 65]],
		},
	]),
	reported('snhr-outlet', '2017-11-27', [
		{
			words: 'أربعون قتيلا خلال اثنتين وسبعين ساعة في قرى عدة',
			type: 'killing',
			actors: ['russia'],
			targets: ['civilians'],
			places: ['al-shafah', 'hajin'],
			date: ['2017-11-24', '2017-11-26'],
			counts: [['killed', 'civilians', 40, 40]],
		},
	]),
	reported('tass', '2017-11-27', [
		{
			words: 'الوزارة: كل الأهداف كانت لمسلحين',
			type: 'air-strike',
			actors: ['russia'],
			targets: ['isis'],
			places: village,
			date: '2017-11-26',
			by: 'russian-defence-ministry',
		},
	]),
];

const quarters = ['al-hamidiyah', 'sheikh-yassin', 'al-ardi'];

/** Three quarters taken on 17 October and again on 31 October 2017, once "without a fight"; and a text dated 31 November. */
export const quartersCase: Item[] = [
	reported('sana', '2017-10-17', [
		{
			words: 'سيطر الجيش على ثلاثة أحياء بعد معارك',
			type: 'territory-gained',
			actors: ['syrian-government'],
			places: quarters,
		},
	]),
	reported('deirezzor24', '2017-10-17', [
		{
			words: 'دخل الجيش الأحياء دون قتال',
			type: 'territory-gained',
			actors: ['syrian-government'],
			places: quarters,
		},
	]),
	reported('al-manar', '2017-10-31', [
		{
			words: 'سيطر الجيش على الأحياء الثلاثة',
			type: 'territory-gained',
			actors: ['syrian-government'],
			places: quarters,
		},
	]),
	reported('syrianews', '2017-11-30', [
		{
			words: 'تقدم الجيش في الحي',
			type: 'territory-gained',
			actors: ['syrian-government'],
			places: ['al-hamidiyah'],
			date: '2017-11-31',
		},
	]),
];
