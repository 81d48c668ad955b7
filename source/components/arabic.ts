import {createContext} from 'react';
import type {ArabicMode} from '../model/arabic-mode.ts';

/** Who puts Arabic letters into order on this screen. */
export const Arabic = createContext<ArabicMode>('off');
