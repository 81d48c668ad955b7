// It stands in the model, so that settings can name it.
export {type ArabicMode, arabicModes} from '../../model/arabic-mode.ts';
