import { fields, needs, trapField } from '../domain/booking/fields.ts';
import type { FormField } from '../domain/booking/reasons.ts';
import { errorSentence } from './field-errors.ts';
import { InterpreterOptions } from './InterpreterOptions.tsx';
import { nothingTyped } from './nothing-typed.ts';
import { SessionChoice } from './SessionChoice.tsx';
import { TextField } from './TextField.tsx';
import type { BookingPageProps, BookingValues } from './types.ts';
import { WhatBookingIs } from './WhatBookingIs.tsx';
import { Marked } from './Marked.tsx';

/** A companion is asked for as a second seat, not as a wish beside it. */
const neededOnSite = needs.filter((need) => need !== 'companion');

/**
 * Sessions and form of one unit. A plain form that needs no script; five visible fields beside the choice of session.
 * `novalidate`: the function answers in the reader's language, a browser in its own.
 */
export function BookingForm(props: BookingPageProps) {
  const { t, values = nothingTyped, errors = [] } = props;
  const errorOf = (...names: readonly FormField[]) => {
    const error = errors.find(({ field }) => names.includes(field));
    return error && errorSentence(t, error);
  };
  return (
    <form
      id="booking"
      method="post"
      action="/api/bookings"
      noValidate
      data-sending={t('book.sending')}
      data-offline={t('book.offline')}
      data-challenge={props.proof?.challenge}
    >
      <Hidden {...props} />
      <Trap {...props} />
      <SessionChoice {...props} chosen={values.session} error={errorOf('session')} />
      <h2>{t('book.about')}</h2>
      <Helped t={t} values={values} />
      <TextField
        name="name"
        label={t('book.name')}
        hint={t('book.nameHint')}
        value={values.name}
        error={errorOf('name')}
        limits={fields.name}
      />
      <Contact {...props} values={values} errorOf={errorOf} />
      <Party t={t} values={values} error={errorOf('party')} />
      <Wishes {...props} values={values} errorOf={errorOf} />
      <WhatBookingIs {...props} />
      <p>
        <button type="submit">{t('book.submit')}</button>
      </p>
      <p role="status" id="progress" />
    </form>
  );
}

function Hidden({ unit, locale, code, requestId, stamp, ticket }: BookingPageProps) {
  return (
    <>
      <input type="hidden" name="unit" value={unit.slug} />
      <input type="hidden" name="locale" value={locale} />
      {code && <input type="hidden" name="code" value={code} />}
      {requestId && <input type="hidden" name="requestId" value={requestId} />}
      {stamp && <input type="hidden" name="stamp" value={stamp} />}
      {ticket && <input type="hidden" name="ticket" value={ticket} />}
    </>
  );
}

/**
 * Programs that fill in forms fill this in too. No style hides it, so that it is hidden wherever `hidden` is known: from
 * sight, keyboard, screen readers and print; where it is not, the label says what to do. Never given back.
 */
function Trap({ t }: Pick<BookingPageProps, 't'>) {
  return (
    <p hidden>
      <label for={trapField}>{t('book.leaveEmpty')}</label>
      <input type="text" id={trapField} name={trapField} tabIndex={-1} autocomplete="off" />
    </p>
  );
}

interface PartProps extends BookingPageProps {
  readonly values: BookingValues;
}

interface PartWithErrorsProps extends PartProps {
  readonly errorOf: (...names: readonly FormField[]) => string | undefined;
}

interface TickProps extends Pick<PartProps, 't' | 'values'> {
  readonly name: 'helped' | 'mayText';
  readonly label: 'book.helped' | 'book.mayText';
  readonly hint: 'book.helpedHint' | 'book.mayTextHint';
}

/** A box for a plain yes, and what it means below it. */
function Tick({ t, values, name, label, hint }: TickProps) {
  const hintId = `${name}-hint`;
  return (
    <>
      <label class="row">
        <input
          type="checkbox"
          name={name}
          value="yes"
          checked={values[name] === 'yes'}
          aria-describedby={hintId}
        />
        <span>
          <Marked text={t.marked(label)} />
        </span>
      </label>
      <p class="hint" id={hintId}>
        <Marked text={t.marked(hint)} />
      </p>
    </>
  );
}

/** Somebody who helps fills in another's name and contact, and is sent nothing. */
function Helped(props: Pick<PartProps, 't' | 'values'>) {
  return <Tick {...props} name="helped" label="book.helped" hint="book.helpedHint" />;
}

function Contact({ t, values, errorOf, asksMayText = false }: PartWithErrorsProps) {
  return (
    <fieldset>
      <legend>
        <h3>{t('book.contact')}</h3>
      </legend>
      <p class="hint">{t('book.contactHint')}</p>
      <TextField
        name="email"
        type="email"
        label={t('book.email')}
        value={values.email}
        error={errorOf('contact', 'email')}
        limits={fields.email}
      />
      <TextField
        name="phone"
        type="tel"
        label={t('book.phone')}
        value={values.phone}
        error={errorOf('phone')}
        limits={fields.phone}
      />
      {asksMayText && <MayText t={t} values={values} />}
    </fieldset>
  );
}

/** Nobody is texted who has not said so: a telephone may be read by others. */
function MayText(props: Pick<PartProps, 't' | 'values'>) {
  return <Tick {...props} name="mayText" label="book.mayText" hint="book.mayTextHint" />;
}

interface PartyProps extends Pick<PartProps, 't' | 'values'> {
  readonly error: string | undefined;
}

function Party({ t, values, error }: PartyProps) {
  return (
    <div class={error && 'wrong'}>
      {error && <p class="error">{error}</p>}
      <label class="row">
        <input type="checkbox" id="party" name="party" value="2" checked={values.party === '2'} />
        <span>{t('book.party')}</span>
      </label>
    </div>
  );
}

function Wishes(props: PartWithErrorsProps) {
  const { t, values, errorOf } = props;
  return (
    <>
      <h3>{t('book.wishes')}</h3>
      <p class="hint" id="wishes-hint">
        <Marked text={t.marked('book.wishesHint')} />
      </p>
      <p>
        <label for="interpreter">
          <Marked text={t.marked('book.interpreter')} />
        </label>
        {errorOf('interpreter') && <span class="error">{errorOf('interpreter')}</span>}
        <select id="interpreter" name="interpreter" aria-describedby="wishes-hint">
          <option value="">{t('book.noInterpreter')}</option>
          <InterpreterOptions t={t} locale={props.locale} chosen={values.interpreter} />
        </select>
      </p>
      <Needs {...props} />
    </>
  );
}

function Needs({ t, values, errorOf }: PartWithErrorsProps) {
  const error = errorOf('needs');
  return (
    <fieldset>
      <legend>{t('book.needs')}</legend>
      {error && <p class="error">{error}</p>}
      {neededOnSite.map((need, index) => (
        <label class="row">
          <input
            type="checkbox"
            id={index === 0 ? 'needs' : undefined}
            name="needs"
            value={need}
            checked={values.needs.includes(need)}
          />
          <span>
            <Marked text={t.marked(`need.${need}`)} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
