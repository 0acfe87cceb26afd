// A registration list as Excel in Italy saves it: semicolons, quoted line breaks, several values in a cell.

const FIRST =
  'Anna Luca Sara Marco Giulia Paolo Elena Davide Chiara Matteo Irene Simone Marta Andrea Laura Fabio'.split(' ')
const STEMS = 'Ross Bianch Ferrar Russ Esposit Roman Colomb Ricc Marin Grec Brun Gall Cont Cost Giordan Mancin'.split(
  ' ',
)
const ENDINGS = 'i o a ini one elli etti ari ati oni isi ano ese eri uzzi acci azzo olo'.split(' ')
const ROLES = ['progettista', 'acquisti', 'falegname', 'vendite']
const RESOURCES = 300
const ORGANISATIONS = 90

/**
 * @param {number} rows Without the first, which names the columns.
 * @param {number} people So many different ones: the others come a second time.
 */
export function registrationList(rows, people) {
  const lines = ['Nome;Cognome;Azienda;Ruolo;Offre;Cerca;Note']
  for (let row = 0; row < rows; row += 1) {
    const person = row % people
    const surname = Math.floor(person / FIRST.length)
    const name = [
      FIRST[person % FIRST.length],
      STEMS[surname % STEMS.length] + ENDINGS[Math.floor(surname / STEMS.length)],
    ]
    const thing = (step) => `Competenza ${(row * step + step) % RESOURCES}`
    const cells = [...name, `Azienda ${person % ORGANISATIONS}`, ROLES[person % ROLES.length]]
    lines.push([...cells, `${thing(7)}|${thing(11)}`, thing(13), `"Turno ${row % 9}\nvicino alla porta"`].join(';'))
  }
  return `${lines.join('\r\n')}\r\n`
}
