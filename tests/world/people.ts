// Synthetic people and firms with valid control digits, one for each part that is played. Any likeness is chance.

export interface Person {
  readonly iin: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic: string;
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
}

export interface Firm {
  readonly bin: string;
  readonly name: string;
}

export const PEOPLE = {
  /** Has group I and files for himself. */
  applicant: {
    iin: '900315300000',
    lastName: 'Сынақов',
    firstName: 'Әлихан',
    patronymic: 'Үлгіұлы',
    birthDate: '1990-03-15',
    sex: 'male',
  },
  /** Files for another by a power of attorney. */
  attorney: {
    iin: '800505300002',
    lastName: 'Мысалов',
    firstName: 'Ерлан',
    patronymic: 'Тестұлы',
    birthDate: '1980-05-05',
    sex: 'male',
  },
  /** Found incapable by a court: the mother files for him. */
  ward: {
    iin: '980220300009',
    lastName: 'Қамқоров',
    firstName: 'Дамир',
    patronymic: 'Сынақұлы',
    birthDate: '1998-02-20',
    sex: 'male',
  },
  /** Legal representative of the ward. */
  mother: {
    iin: '650412400000',
    lastName: 'Қамқорова',
    firstName: 'Сәуле',
    patronymic: 'Үлгіқызы',
    birthDate: '1965-04-12',
    sex: 'female',
  },
  assistant: {
    iin: '050630500007',
    lastName: 'Көмекшін',
    firstName: 'Нұрлан',
    patronymic: 'Сынақұлы',
    birthDate: '2005-06-30',
    sex: 'male',
  },
  wife: {
    iin: '641021400006',
    lastName: 'Сынақова',
    firstName: 'Гүлнар',
    patronymic: 'Үлгіқызы',
    birthDate: '1964-10-21',
    sex: 'female',
  },
  neighbour: {
    iin: '621021300006',
    lastName: 'Көршінов',
    firstName: 'Болат',
    patronymic: 'Мысалұлы',
    birthDate: '1962-10-21',
    sex: 'male',
  },
  minor: {
    iin: '090601600002',
    lastName: 'Жасөспірім',
    firstName: 'Айша',
    patronymic: 'Тестқызы',
    birthDate: '2009-06-01',
    sex: 'female',
  },
  /** Another person altogether: the holder of the wrong key. */
  stranger: {
    iin: '670101400003',
    lastName: 'Бөгдеева',
    firstName: 'Сәуле',
    patronymic: 'Мысалқызы',
    birthDate: '1967-01-01',
    sex: 'female',
  },
  /** Signs for the provider. */
  director: {
    iin: '661231400001',
    lastName: 'Басшина',
    firstName: 'Дина',
    patronymic: 'Үлгіқызы',
    birthDate: '1966-12-31',
    sex: 'female',
  },
} as const satisfies Record<string, Person>;

export const FIRMS = {
  provider: { bin: '120540000001', name: 'ТОО «Үлгі Көмек»' },
  otherProvider: { bin: '120540000205', name: 'ТОО «Басқа Көмек»' },
} as const satisfies Record<string, Firm>;
