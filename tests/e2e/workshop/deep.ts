/** Whether tests repeat as often as a release deserves: GREENLIT_DEEP is set by `npm run test:deep`. */
export const deep = process.env['GREENLIT_DEEP'] !== undefined;
