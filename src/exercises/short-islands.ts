/**
 * An entry of the build: the exercises that ask for few words come as one file, since a request
 * costs a phone, and an LMS that serves each file by a program, more than their bytes. Their wrappers
 * name them from here; a type that is in no such entry is a file of its own.
 */
export { Questions } from './questions/Questions.tsx';
export { Reasons } from './reasons/Reasons.tsx';
export { Recall } from './recall/Recall.tsx';
