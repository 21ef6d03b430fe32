// Words of the operators’ desk: who logs in, and passwords.
import type { Texts } from '../src/core/rules/rule.ts';

export const deskLogin = {
  login: { kk: 'Кіру', ru: 'Вход', en: 'Log in' },
  loginDo: { kk: 'Кіру', ru: 'Войти', en: 'Log in' },
  loginOpenId: {
    kk: 'Ұйымның есептік жазбасымен кіру',
    ru: 'Войти с учётной записью организации',
    en: 'Log in with the organisation’s account',
  },
  loginLocal: {
    kk: 'Осы үстелдің құпиясөзімен кіру',
    ru: 'Войти с паролем этого стола',
    en: 'Log in with a password of this desk',
  },
  loginName: { kk: 'Аты', ru: 'Имя', en: 'Name' },
  password: { kk: 'Құпиясөз', ru: 'Пароль', en: 'Password' },
  ended: {
    kk: 'Сеанс аяқталды немесе сіз әлі кірмегенсіз. Кіріңіз: тоқтаған жеріңізге қайтасыз.',
    ru: 'Сеанс закончился, или вы ещё не вошли. Войдите: вы вернётесь туда, где остановились.',
    en: 'The session has ended, or you have not logged in yet. Log in: you will return to where you were.',
  },
  kept: {
    kk: 'Жазғаныңыз сақталды және кіргеннен кейін орнында болады:',
    ru: 'Написанное сохранено и после входа будет на месте:',
    en: 'What you typed is kept and will be in its place after the login:',
  },
  loginFailed: {
    kk: 'Аты немесе құпиясөзі дұрыс емес.',
    ru: 'Имя или пароль неверны.',
    en: 'The name or the password is not right.',
  },
  loginThrottled: {
    kk: 'Тым көп әрекет жасалды. {minutes} минуттан кейін қайталаңыз.',
    ru: 'Слишком много попыток. Повторите через {minutes} {minutes:минуту|минуты|минут|минуты}.',
    en: 'Too many tries. Try again in {minutes} {minutes:minute|minutes}.',
  },
  openIdFailed: {
    kk: 'Ұйымның есептік жазбасымен кіру аяқталмады. Қайтадан бастаңыз.',
    ru: 'Вход с учётной записью организации не завершён. Начните снова.',
    en: 'The login with the organisation’s account was not completed. Start again.',
  },
  openIdNoRole: {
    kk: 'Есептік жазбаңызға осы үстелде рөл берілмеген. Әкімшіге айтыңыз.',
    ru: 'Вашей учётной записи не дана роль за этим столом. Обратитесь к администратору.',
    en: 'Your account has been given no role at this desk. Turn to the administrator.',
  },
  loggedOut: { kk: 'Сіз шықтыңыз.', ru: 'Вы вышли.', en: 'You have logged out.' },

  changePassword: { kk: 'Құпиясөзді ауыстыру', ru: 'Смена пароля', en: 'Change the password' },
  mustChange: {
    kk: 'Бір реттік құпиясөзбен кірдіңіз. Жалғастыру үшін өз құпиясөзіңізді қойыңыз.',
    ru: 'Вы вошли с одноразовым паролем. Чтобы продолжить, задайте свой.',
    en: 'You logged in with a one-time password. Set your own to go on.',
  },
  currentPassword: { kk: 'Қазіргі құпиясөз', ru: 'Нынешний пароль', en: 'Present password' },
  newPassword: { kk: 'Жаңа құпиясөз', ru: 'Новый пароль', en: 'New password' },
  newPasswordHint: {
    kk: 'Кемінде {min} таңба. Бірнеше сөз де жарайды.',
    ru: 'Не короче {min} знаков. Годится и несколько слов.',
    en: 'At least {min} characters. Several words will do.',
  },
  passwordWrong: {
    kk: 'Қазіргі құпиясөз дұрыс емес.',
    ru: 'Нынешний пароль неверен.',
    en: 'The present password is not right.',
  },
  passwordShort: {
    kk: 'Жаңа құпиясөз {min}–{max} таңбадан тұруы керек.',
    ru: 'В новом пароле должно быть от {min} до {max} знаков.',
    en: 'The new password must have {min} to {max} characters.',
  },
  passwordSame: {
    kk: 'Жаңа құпиясөз қазіргісінен өзгеше болуы керек.',
    ru: 'Новый пароль должен отличаться от нынешнего.',
    en: 'The new password must differ from the present one.',
  },
  passwordDone: {
    kk: 'Құпиясөз ауыстырылды. Басқа сеанстарыңыз аяқталды.',
    ru: 'Пароль изменён. Другие ваши сеансы закончены.',
    en: 'The password is changed. Your other sessions have ended.',
  },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
} satisfies Record<string, Texts>;
