// Words of the operators’ desk: who works there, in which role.
import type { Texts } from '../src/core/rules/rule.ts';

export const deskOperators = {
  operators: { kk: 'Операторлар', ru: 'Операторы', en: 'Operators' },
  addOperator: { kk: 'Оператор қосу', ru: 'Добавить оператора', en: 'Add an operator' },
  add: { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  role: { kk: 'Рөлі', ru: 'Роль', en: 'Role' },
  saveRole: { kk: 'Рөлін сақтау', ru: 'Сохранить роль', en: 'Save the role' },
  disable: { kk: 'Кіруін жабу', ru: 'Закрыть доступ', en: 'Take access away' },
  enable: { kk: 'Кіруін ашу', ru: 'Вернуть доступ', en: 'Give access back' },
  newOneTime: {
    kk: 'Жаңа бір реттік құпиясөз',
    ru: 'Новый одноразовый пароль',
    en: 'New one-time password',
  },
  isDisabled: { kk: 'кіруі жабық', ru: 'доступ закрыт', en: 'without access' },
  isOpenId: {
    kk: 'ұйымның есептік жазбасы; рөлі сол жақта беріледі',
    ru: 'учётная запись организации; роль задаётся там',
    en: 'an account of the organisation; its role is set there',
  },
  isYou: { kk: 'бұл – сіз', ru: 'это вы', en: 'this is you' },
  nameMissing: {
    kk: 'Атын жазыңыз: 200 таңбаға дейін.',
    ru: 'Напишите имя, до 200 знаков.',
    en: 'Write a name, 200 characters at most.',
  },
  nameTaken: {
    kk: 'Мұндай аты бар оператор бар.',
    ru: 'Оператор с таким именем уже есть.',
    en: 'There is an operator of this name already.',
  },
  roleMissing: { kk: 'Рөлін таңдаңыз.', ru: 'Выберите роль.', en: 'Choose a role.' },
  oneTime: {
    kk: '{name}: бір реттік құпиясөз. Ол енді көрсетілмейді; иесіне тікелей айтыңыз.',
    ru: '{name}: одноразовый пароль. Больше он показан не будет; передайте его лично.',
    en: '{name}: a one-time password. It will not be shown again; hand it over in person.',
  },
  operatorDone: {
    kk: 'Сақталды. Бұл оператордың сеанстары аяқталды.',
    ru: 'Сохранено. Сеансы этого оператора закончены.',
    en: 'Saved. The sessions of this operator have ended.',
  },
} satisfies Record<string, Texts>;

export const deskRoles = {
  viewer: { kk: 'көруші', ru: 'наблюдатель', en: 'viewer' },
  clerk: { kk: 'орындаушы', ru: 'исполнитель', en: 'clerk' },
  admin: { kk: 'әкімші', ru: 'администратор', en: 'administrator' },
} satisfies Record<'viewer' | 'clerk' | 'admin', Texts>;

/** What each role may, beside its choice. */
export const deskRoleNotes = {
  viewer: { kk: 'өтінімдерді көреді', ru: 'видит заявки', en: 'sees requests' },
  clerk: {
    kk: 'өтінімдерді көреді, шешеді және шығарып алады',
    ru: 'видит заявки, принимает решения, выгружает',
    en: 'sees requests, decides on them, exports',
  },
  admin: {
    kk: 'операторлар мен журналды басқарады, өтінімдерді көрмейді',
    ru: 'ведёт операторов и журнал, заявок не видит',
    en: 'keeps operators and the trail, sees no requests',
  },
} satisfies Record<'viewer' | 'clerk' | 'admin', Texts>;
