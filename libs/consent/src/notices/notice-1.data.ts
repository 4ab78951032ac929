import type { NoticeText } from './notice-text.js';

/**
 * The first notice. Never edited: what was agreed to stays as it was read. A change of words is a new version.
 * Plain language for a person with basic schooling: short sentences, no terms of law, one thing at a time.
 */
export const notice1: NoticeText = {
  version: 1,
  cs: {
    title: 'Souhlas s předáním údajů: co podepisujete',
    sections: [
      {
        heading: 'O co jde',
        text: 'Hledáme pro vás pomoc po propuštění. K tomu potřebujeme někomu dalšímu říct některé údaje o vás. Bez vašeho souhlasu to v bodech níže neuděláme.',
      },
      {
        heading: 'Nemusíte souhlasit',
        text: 'Rozhodujete sami. U každého bodu můžete říct ano, nebo ne. Když řeknete ne, nic se vám nestane. Nezhorší to vaše podmínky a nemá to vliv na to, kdy vás propustí. Jen vám v té věci možná nebudeme umět pomoct touto cestou.',
      },
      {
        heading: 'Komu, co a proč',
        text: 'U každého bodu je napsáno, kdo údaj dostane, jaký údaj to je, k čemu ho použije a do kterého dne souhlas platí. Tento souhlas nikomu jinému údaj neotevírá. Za co jste byli odsouzeni, v těchto údajích není.',
      },
      {
        heading: 'Co příjemce pozná',
        text: 'Ze samotné žádosti může služba poznat, že jste nebo jste byli ve vězení nebo v péči kurátora či probace. Některé služby prozradí i to, s čím potřebujete pomoct, třeba se závislostí. Myslete na to, než souhlas dáte.',
      },
      {
        heading: 'Do kdy souhlas platí',
        text: 'Platí do konce dne, který je u bodu napsaný. Potom přestane platit sám. Prodloužit ho můžete jen vy.',
      },
      {
        heading: 'Jak vzít souhlas zpět',
        text: 'Kdykoli a bez důvodu. Stačí jedna z těchto cest: kód z lístku zadáte na webu, řeknete to kterémukoli pracovníkovi, nebo to napíšete na papír. Můžete vzít zpět jen některé body.',
      },
      {
        heading: 'Co se stane, když ho vezmete zpět',
        text: 'Příjemce od té chvíle údaje neuvidí. Když ještě nejste ve službě, předání skončí a místo vám držíme ještě dva pracovní dny. Když už ve službě jste, místo vám kvůli tomu nevezmou. Co si někdo vytiskl nebo opsal, vzít zpět neumíme.',
      },
      {
        heading: 'Jak dlouho údaje máme',
        text: 'Když předání nevyjde, smažeme osobní údaje do 30 dnů. Když pomoc skončí, do 6 měsíců. Tři roky si necháme jen záznam, že souhlas byl a kdy, bez obsahu. Slouží jako důkaz i pro vás.',
      },
      {
        heading: 'Vaše práva',
        text: 'Můžete chtít vědět, co o vás máme a kdo to viděl. Můžete chtít opravu, omezení nebo smazání. Požádejte kteréhokoli pracovníka. Když se vám něco nezdá, můžete si stěžovat u Úřadu pro ochranu osobních údajů (Pplk. Sochora 27, 170 00 Praha 7).',
      },
      {
        heading: 'Když máte opatrovníka nebo vám není 18',
        text: 'Někdy musí souhlasit i rodič nebo opatrovník, nebo jen on. Dokud nesouhlasí všichni, kdo mají, nic nepředáme.',
      },
    ],
  },
  en: {
    title: 'Agreement to pass on information: what you are signing',
    sections: [
      {
        heading: 'What this is about',
        text: 'We are looking for help for you after release. To do that we need to tell somebody else some things about you. We do not do so for the items below unless you agree.',
      },
      {
        heading: 'You do not have to agree',
        text: 'You decide. You can say yes or no to each item. If you say no, nothing happens to you. It does not make your conditions worse, and it does not affect when you are released. We may just not be able to help you with that one thing in this way.',
      },
      {
        heading: 'To whom, what and why',
        text: 'Each item says who gets the information, what it is, what it is used for and until which day your agreement holds. This agreement opens it to nobody else. What you were sentenced for is not part of it.',
      },
      {
        heading: 'What the recipient can tell from it',
        text: 'From the request alone a service may see that you are or were in prison, or that a social curator or probation works with you. Some services also show what you need help with, such as addiction. Think of that before you agree.',
      },
      {
        heading: 'Until when it holds',
        text: 'Until the end of the day written at the item. Then it ends by itself. Only you can prolong it.',
      },
      {
        heading: 'How to take it back',
        text: 'At any time and without a reason. One of these is enough: type the code from your slip on the web, tell any worker, or write it on paper. You can take back some items only.',
      },
      {
        heading: 'What happens when you take it back',
        text: 'The recipient can no longer see the information from that moment. If you are not in the service yet, the handover ends, and we keep the place for you for two more working days. If you are in the service already, you do not lose your place because of it. What somebody printed or copied cannot be recalled.',
      },
      {
        heading: 'How long we keep it',
        text: 'If the handover does not work out, we delete personal information within 30 days. When the help ends, within 6 months. For three years we keep only the record that you agreed and when, without the content. It is proof for you too.',
      },
      {
        heading: 'Your rights',
        text: 'You can ask what we hold about you and who saw it. You can ask for a correction, a restriction or deletion. Ask any worker. If something seems wrong, you can complain to the Office for Personal Data Protection (Pplk. Sochora 27, 170 00 Praha 7).',
      },
      {
        heading: 'If you have a guardian or are under 18',
        text: 'Sometimes a parent or guardian has to agree too, or alone. Until everybody who has to agree has done so, we pass nothing on.',
      },
    ],
  },
};
