import {describe, expect, it} from 'vitest';
import {claimOf, claimsOf} from './scene.ts';

describe('how sure a text is', () => {
	it.each([
		['سيطر التنظيم على البغيلية', 'territory-gained', 'asserted'],
		['قد اقتحم الجيش البغيلية', 'assault', 'asserted'],
		['تمكن الجيش من السيطرة على البغيلية', 'territory-gained', 'asserted'],
		['حاول التنظيم السيطرة على البغيلية', 'territory-gained', 'attempted'],
		['هاجم التنظيم البغيلية في محاولة للسيطرة عليها', 'territory-gained', 'attempted'],
		['فشل الجيش في السيطرة على البغيلية', 'territory-gained', 'attempted'],
		['يسعى التنظيم إلى اقتحام البغيلية', 'assault', 'intended'],
		['سيقتحم الجيش البغيلية', 'assault', 'intended'],
		['سوف يقصف الجيش البغيلية', 'shelling', 'intended'],
		['نفى الجيش انسحابه من البغيلية', 'territory-left', 'denied'],
		['لا صحة لسيطرة التنظيم على البغيلية', 'territory-gained', 'denied'],
		['لم ينسحب الجيش من البغيلية', 'territory-left', 'denied'],
		['دخل الجيش البغيلية دون قتال', 'armed-clash', 'denied'],
		['قال المرصد السوري إن التنظيم لم يسيطر على البغيلية', 'territory-gained', 'denied'],
		['قد يقتحم الجيش البغيلية', 'assault', 'unknown'],
		['لم تعرف نتائج هجوم التنظيم على البغيلية', 'assault', 'unknown'],
	] as const)('%s: the %s is %s', (text, type, modality) => {
		expect(claimOf(text, type).modality).toBe(modality);
	});

	it('is the same for the rest of the sentence only where it says so', () => {
		expect(claimOf('هاجم التنظيم البغيلية في محاولة للسيطرة عليها', 'assault').modality).toBe('asserted');
		expect(claimOf('دخل الجيش البغيلية دون قتال', 'territory-gained').modality).toBe('asserted');
	});

	it('has the words that tell it as evidence, inside the text', () => {
		const text = 'حاول التنظيم السيطرة على البغيلية';
		const evidence = claimOf(text, 'territory-gained').evidence.find(({role}) => role === 'modality');
		expect(evidence && text.slice(...evidence.span)).toBe('حاول');
	});

	it('is nothing for a question', () => {
		expect(claimsOf('هل سيطر التنظيم على البغيلية؟')).toEqual([]);
	});

	it('is not asserted of what somebody was not able to do', () => {
		expect(claimOf('لم يتمكن الجيش من استعادة البغيلية', 'territory-gained').modality).not.toBe('asserted');
	});

	it('is not asserted of what nearly happened', () => {
		expect(claimsOf('كاد التنظيم أن يسيطر على البغيلية').map(({modality}) => modality)).not.toContain(
			'asserted',
		);
	});

	it('is not asserted of what is so no longer', () => {
		expect(claimsOf('لم يعد التنظيم يسيطر على البغيلية').map(({modality}) => modality)).not.toContain(
			'asserted',
		);
	});
});
