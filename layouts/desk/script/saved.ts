/* Tells that the open issue has changed on disk. */

const EVENT = "desk-saved";

export const tellSaved = (): boolean => document.dispatchEvent(new Event(EVENT));
export const onSaved = (listen: () => void): void => document.addEventListener(EVENT, listen);
