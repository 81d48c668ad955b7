/** The words by which a text tells who published it and when. Spelled here, apart from the rules that use them; matched in folded form. */

export const creditLabels = ['المصدر', 'مصدر الخبر', 'نقلاً عن', 'Source'];
export const publisherWords = ['وكالة', 'موقع', 'شبكة', 'قناة', 'صحيفة', 'جريدة', 'مركز'];
export const publishedLabels = ['تاريخ النشر', 'نُشر في', 'نشرت في', 'نشر بتاريخ', 'تم النشر', 'Published'];
export const today = ['اليوم', 'هذا اليوم'];

/** Sunday first, as the calendar of JavaScript counts. */
export const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

/** January first: the Syriac names of the Levant, those of Egypt, those of the Maghreb. */
export const months = [
	['كانون الثاني', 'يناير', 'جانفي'],
	['شباط', 'فبراير', 'فيفري'],
	['آذار', 'مارس'],
	['نيسان', 'أبريل', 'أفريل'],
	['أيار', 'مايو', 'ماي'],
	['حزيران', 'يونيو', 'يونيه', 'جوان'],
	['تموز', 'يوليو', 'يوليه', 'جويلية'],
	['آب', 'أغسطس', 'أوت'],
	['أيلول', 'سبتمبر'],
	['تشرين الأول', 'أكتوبر'],
	['تشرين الثاني', 'نوفمبر'],
	['كانون الأول', 'ديسمبر'],
];
