import { expect, test } from 'vitest';
import { graveWordsIn } from '../../src/model/grave-words.ts';

test.each([
  'took overdose', 'mum overdosed', 'unconscious', 'baby unconcious', 'dad unresponsive', 'not breathing', 'cant breathe', 'struggling to breathe', 'trouble breathing', 'floppy', 'floppy baby', 'baby not moving properly',
  'baby not moving', 'having a fit', 'fit', 'fits', 'seizure', 'siezure', 'bleeding', 'won\u2019t stop bleeding', 'suicidal now', 'attempted suicide', 'tried to kill himself', 'won\u2019t wake up', 'choking', 'drowning', 'gone blue',
  'swallowed a battery', 'took mums tablets', 'collapsed', 'strangled', 'baby has gone limp', 'baby blue', 'asthma attack', 'epileptic fit', 'swallowed coin', 'fell out of the window', 'dad threatens to kill her', 'took too many tablets', 'breathing fast', 'collapsed', 'overdosed',
  'temperature 41 baby', 'temperature 41', 'temp 40.5', 'temp of 39', 'fever 40', '40 fever', 'baby fever', 'newborn temperature', '6 week old temperature 38', 'fever in a baby', 'high temp', 'high temperature', 'temperature is very high', 'tempreture 40', 'rash wont go away under glass', 'rash doesn\u2019t fade', 'glass test', 'purple rash', 'non-blanching rash',
  'dehydrated', 'dehidrated', 'dehydration', 'no wet nappies', 'sunken eyes', 'not feeding newborn', 'newborn not feeding', 'baby won\u2019t feed', 'baby not drinking', '6 week old not feeding', 'cant breathe', 'seizure', 'fit 4', 'fit now',
])('"%s" may be a life in danger', (text) => {
  expect(graveWordsIn(text)).toContain('life');
});

test.each(['self harm 14', 'self-harm', 'selfharm', 'suicidal', 'sucidal', 'suicide', 'cutting', 'cutting 14', 'cuts herself', 'cut her wrists', 'wants to die', 'says she wants to be dead', 'hurting himself', 'took overdose', 'end his life', 'wants to end it'])('"%s" tells of self-harm', (text) => {
  expect(graveWordsIn(text)).toContain('selfHarm');
});

test.each(['bruise', 'bruises', 'bruising on baby', 'black eye', 'burn', 'scald', 'fracture', 'broken arm', 'mark on face', 'red marks', 'bruse baby', 'brused', 'bruized', 'brusie', 'brusing', 'skald', 'burnd', 'factured', 'broke arm', 'broke his leg', 'child has marks on back', 'baby head bump', 'bump on head', 'bumped his head'])('"%s" is a mark', (text) => {
  expect(graveWordsIn(text)).toEqual(['mark']);
});

test.each([
  'smelly', 'clothes do not fit', 'ill fitting shoes', 'fit and well', 'shoes that fit him', 'bleeding gums', 'gums bleeding', 'not moving house', 'mum not responding to letters', 'unresponsive to calls', 'walks with a limp', 'broken toilet', 'cutting season',
  'cutting down drinking', 'haircut', 'left alone 10', 'attendance 88', 'blue badge', 'odd behaviour', 'hurt by others', 'no food', 'life skills', 'new living room', 'dad taking drugs', 'took medicine', 'has taken his medicine', 'nose bleed', 'epilepsy', 'good marks at school', 'burning rubbish', 'does not fit in', 'fitted kitchen', '',
  'medicine', 'fit for school', 'fit to parent', 'keep fit', 'warm', 'not warm enough', 'room temperature', 'cold room temperature', 'temperature of the bedroom', 'temperature in the house', 'milk temperature', 'fridge temperature', 'baby\u2019s bedroom temperature', 'hay fever', 'temp accommodation', 'temp job', 'nappy rash', 'baby sleeps hot', 'fussy eater', 'not feeding the dog', 'mum not drinking now', 'feeds baby late',
  'brush teeth', 'hair brush', 'brushes', 'scolded', 'drinking fizzy drinks', 'poorly', 'dirty glass', 'spots on face', 'loses temper',
])('"%s" is none of these', (text) => {
  expect(graveWordsIn(text)).toEqual([]);
});

test.each(['temperature', 'temp', 'fever', 'temperature 37', 'feverish', 'lethargic', 'tempreture'])('"%s" may be an ill child, and no more is said', (text) => {
  expect(graveWordsIn(text)).toEqual(['ill']);
});
