import {createContext} from 'react';

/** Whether signs of the interface are drawn in ASCII. */
export const Ascii = createContext(false);
