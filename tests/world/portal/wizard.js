// The portal's wizard: one step is in the page at a time, the others are kept with what was typed into them.

/** @param {Document} page */
export function startWizard(page) {
  const wizard = [...page.querySelectorAll('.wizard')].at(-1);
  const [form, places] = [wizard.querySelector('form'), [...wizard.querySelectorAll('.steps li')]];
  const steps = [...wizard.querySelectorAll('template.step')].map(({ content }) => [
    ...content.childNodes,
  ]);
  let at = 0;
  const show = (next) => {
    if (steps[next] === undefined) return;
    places[at].removeAttribute('aria-current');
    places[next].setAttribute('aria-current', 'step');
    form.replaceChildren(...steps[next]);
    at = next;
  };
  wizard.querySelector('.next').addEventListener('click', () => show(at + 1));
  wizard.querySelector('.back').addEventListener('click', () => show(at - 1));
  show(0);
}

if (globalThis.document?.querySelector('.wizard')) startWizard(document);
