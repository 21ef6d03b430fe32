// Pages of the portal that are not the form. Each is difficult for a content script in its own way.

const cells = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<tr><td>${String(index)}</td><td>Услуга</td><td>2026</td></tr>`,
  ).join('');

export const OTHER_PAGES = {
  start:
    '<h2>Популярные услуги</h2><ul><li><h3><a href="/order/plain">Заказ услуг индивидуального помощника</a></h3></li><li><h3><a href="#">ИПАР</a></h3></li></ul><label>Область <select><option>Астана</option></select></label><label>С <input type="date"></label><label>По <input type="date"></label>',
  login:
    '<form><label>ИИН <input autocomplete="username"></label><label>Пароль <input type="password"></label><label><input type="checkbox"> Запомнить</label><button>Войти</button></form>',
  certificate:
    '<form><h2>Справка о составе семьи</h2><label>ИИН <input></label><label>Фамилия <input></label><label>Дата рождения <input type="date"></label></form>',
  spa: '<div id="live"><p>0</p></div><script src="/spa.js"></script>',
  frozen: '<p>Прототипы заменены.</p><script src="/frozen.js"></script>',
  huge: `<table><tr><th>№</th><th>Услуга</th><th>Год</th></tr>${cells(8000)}</table>`,
  roots:
    '<x-card><template shadowrootmode="open"><h2>Новости</h2><x-card><template shadowrootmode="open"><label>Поиск <input></label><slot></slot></template>Текст</x-card></template></x-card>',
  registry:
    '<my-form></my-form><komekshi-overlay>своё</komekshi-overlay><script src="/registry.js"></script>',
  print:
    '<h2>Квитанция</h2><dl><dt>ИИН</dt><dd>000000000000</dd><dt>Сумма</dt><dd>100</dd><dt>Дата</dt><dd>01.01.2026</dd></dl>',
  news: '<article><h2>Кто такой индивидуальный помощник</h2><p>Индивидуальный помощник сопровождает человека с инвалидностью первой группы.</p></article><form><label>Имя <input></label><label>Почта <input type="email"></label><label>Комментарий <textarea></textarea></label></form>',
} as const satisfies Record<string, string>;

/**
 * Scripts of these pages, by path: one never stops changing the page, one breaks what a content
 * script might use, one has its own registry of elements.
 */
export const OTHER_SCRIPTS: Readonly<Record<string, string>> = {
  '/spa.js':
    'const live = document.getElementById("live"); let n = 0; const draw = () => { const p = document.createElement("p"); p.textContent = String(++n % 10); live.replaceChildren(p); requestAnimationFrame(draw); }; draw();',
  '/frozen.js':
    'for (const [of, names] of [[Element.prototype, ["querySelector", "matches", "closest", "getBoundingClientRect", "attachShadow"]], [Document.prototype, ["createElement", "querySelectorAll", "createTreeWalker"]], [Array.prototype, ["flatMap", "toSorted"]]]) for (const name of names) of[name] = () => { throw new Error("replaced: " + name); }; Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Element.prototype);',
  '/registry.js':
    'customElements.define("my-form", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).append(Object.assign(document.createElement("input"), { ariaLabel: "ИИН" })); } }); customElements.define("komekshi-overlay", class extends HTMLElement {});',
};
