// Whose key signs, whose must not, and the lawful ways of one who helps another. Digital Code art.
// 51(3); Civil Code art. 163, 167.
import type { Texts } from '../src/core/rules/rule.ts';

export const expectedKey = {
  title: { kk: 'Кімнің кілті керек', ru: 'Чей ключ нужен', en: 'Whose key is needed' },
  self: {
    kk: 'Өтініш берушінің өз кілті',
    ru: 'Ключ самого заявителя',
    en: 'The applicant’s own key',
  },
  legal_rep: {
    kk: 'Заңды өкілдің өз кілті',
    ru: 'Собственный ключ законного представителя',
    en: 'The legal representative’s own key',
  },
  attorney: {
    kk: 'Сенімхат бойынша өкілдің өз кілті',
    ru: 'Собственный ключ представителя по доверенности',
    en: 'The own key of the representative by power of attorney',
  },
  person: { kk: '{name}, ЖСН {iin}', ru: '{name}, ИИН {iin}', en: '{name}, IIN {iin}' },
  onBehalf: {
    kk: 'Мына адам үшін қол қояды: {name}',
    ru: 'Подписывает за заявителя: {name}',
    en: 'Signs for the applicant: {name}',
  },
  ownOnly: {
    kk: 'Кілтті тек оның иесі қолданады. Иесі рұқсат берсе де, басқаға болмайды (Цифрлық кодекс, 51-бап, 3-тармақ).',
    ru: 'Ключом пользуется только его владелец. Другому нельзя даже с разрешения (Цифровой кодекс, статья 51, пункт 3).',
    en: 'A key is used by its owner alone. Nobody else may, not even with leave (Digital Code, article 51, paragraph 3).',
  },
} satisfies Record<string, Texts>;

export const lawfulWays = {
  title: { kk: 'Заң бойынша қалай болады', ru: 'Как можно по закону', en: 'What the law allows' },
  applicant: {
    kk: 'Өтініш беруші өзі, өз кілтімен қол қояды.',
    ru: 'Заявитель подписывает сам, своим ключом.',
    en: 'The applicant signs in person, with the own key.',
  },
  attorney: {
    kk: 'Сенімхаты бар адам өкіл ретінде беріп, өз кілтімен қол қояды.',
    ru: 'Тот, у кого есть доверенность, подаёт как представитель и подписывает своим ключом.',
    en: 'Whoever holds a power of attorney files as a representative and signs with the own key.',
  },
  legal_rep: {
    kk: 'Ата-анасы, қорғаншысы немесе қамқоршысы заңды өкіл ретінде беріп, өз кілтімен қол қояды.',
    ru: 'Родитель, опекун или попечитель подаёт как законный представитель и подписывает своим ключом.',
    en: 'A parent, guardian or trustee files as the legal representative and signs with the own key.',
  },
  own: {
    kk: 'Өкіл өз кілтін таңдайды: {name}.',
    ru: 'Представитель выбирает свой ключ: {name}.',
    en: 'The representative chooses the own key: {name}.',
  },
  change: { kk: 'Кім беретінін өзгерту', ru: 'Изменить, кто подаёт', en: 'Change who files' },
} satisfies Record<string, Texts>;
