import {describe, expect, it} from 'vitest';
import {findPublished} from '../../source/corpus/day-in-text.ts';
import {findOutlet} from '../../source/corpus/outlet-in-text.ts';
import {outletNames} from '../../source/corpus/outlet-names.ts';
import {sources} from './sources.ts';

const names = outletNames(sources);
const prose = 'تقدمت قوة صغيرة نحو الجسر عند الفجر ثم عادت.';

describe('the outlet in a text', () => {
	it.each([
		['a dateline', `دير الزور-سانا\n${prose}`, 'sana'],
		['a dateline that runs on', `محافظة دير الزور- المرصد السوري لحقوق الإنسان:: ${prose}`, 'sohr'],
		['a dateline with brackets', `بيروت (رويترز) - ${prose}`, 'reuters'],
		['a sign-off', `${prose}\n${prose}\nسيريانيوز\n`, 'syrianews'],
		['a sign-off with harakat and tatweel', `${prose}\n#سيــريانيوز.`, 'syrianews'],
		['a credit line', `${prose}\nالمصدر: موقع عنب بلدي`, 'enab-baladi'],
	])('is known by %s', (_, text, outlet) => {
		expect(findOutlet(text, names)).toBe(outlet);
	});

	it.each([
		['a name inside a sentence', `${prose}\nوقالت رويترز إن الجسر مغلق.`],
		['an unnamed voice', `${prose}\nناشطون`],
		['a text that is one name', 'سانا'],
		['two marks that differ', `دير الزور-سانا\n${prose}\nسيريانيوز`],
		['a long line before a dash', `${prose} وبعد ذلك كله - رويترز`],
		['a dash inside a sentence', `قوات النظام - رويترز تنقل عن مصدر\n${prose}`],
	])('is not guessed from %s', (_, text) => {
		expect(findOutlet(text, names)).toBe(null);
	});
});

describe('the day of publication in a text', () => {
	it.each([
		['a line that is a date', `عنوان\n2016-05-14\n${prose}`, '2016-05-14'],
		['with weekday and clock', `السبت، 14 أيار 2016 - 10:35 م\n${prose}`, '2016-05-14'],
		['with both names of the month', `الاثنين (16 كانون الثاني/ يناير ٢٠١٧)\n${prose}`, '2017-01-16'],
		['a label', `${prose}\nنشر في: 25/12/2016 الساعة العاشرة`, '2016-12-25'],
		['today', `أعلنت الجهة صباح اليوم الجمعة 3 نوفمبر 2017 أن الجسر مفتوح.`, '2017-11-03'],
	])('is known by %s', (_, text, day) => {
		expect(findPublished(text)).toBe(day);
	});

	it.each([
		['a date inside a sentence', `وقع الهجوم يوم 14 أيار 2016 عند الفجر.`],
		['a headline with a date', `هجوم الجسر 14 أيار 2016\n${prose}`],
		['a day that does not exist', `31 تشرين الثاني 2016\n${prose}`],
		['day and month that could be either', `05/06/2016\n${prose}`],
		['a weekday that is another', `الأحد 14 أيار 2016\n${prose}`],
		['month names that differ', `14 أيار/ يونيو 2016\n${prose}`],
		['two dates that differ', `2016-05-14\n${prose}\n2016-05-15`],
		['a date without a year', `14 أيار\n${prose}`],
		['a number that holds a date', `12016-05-149\n${prose}`],
	])('is not guessed from %s', (_, text) => {
		expect(findPublished(text)).toBe(null);
	});
});
