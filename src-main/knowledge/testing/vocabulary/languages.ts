import type { Family } from './family.ts';

/** What servers and apps say in other languages. */
export const LANGUAGES: readonly Family[] = [
  {
    name: 'the address does not exist, in six languages',
    reasons: ['recipient-unknown'],
    said: [
      [
        'Der Empfänger|Das Postfach|Die Adresse|Der Benutzer|Das Konto',
        'existiert nicht|ist unbekannt|wurde nicht gefunden|konnte nicht gefunden werden|ist nicht bekannt',
      ],
      [
        "Le destinataire|L'utilisateur|L'adresse|La boîte aux lettres|Le compte",
        "n'existe pas|est inconnu|est introuvable|n'a pas été trouvé",
      ],
      [
        'El destinatario|El usuario|El buzón|La cuenta|La dirección',
        'no existe|no fue encontrado|es desconocido|no se encuentra',
      ],
      ["Il destinatario|L'utente|La casella|L'indirizzo", 'non esiste|è sconosciuto|non è stato trovato|è inesistente'],
      [
        'O destinatário|O usuário|A caixa postal|A conta|O endereço',
        'não existe|não foi encontrado|é desconhecido|é inexistente',
      ],
      ['De ontvanger|De gebruiker|Het postvak|Het adres', 'bestaat niet|is onbekend|kon niet worden gevonden'],
    ],
  },
  {
    name: 'the mailbox is full, in six languages',
    reasons: ['mailbox-full'],
    said: [
      [
        'Das Postfach|Der Posteingang|Das Postfach des Empfängers',
        'ist voll|hat keinen Speicherplatz mehr|hat das Speicherlimit überschritten|ist überfüllt',
      ],
      ['La boîte|La boîte aux lettres|La boîte du destinataire', 'est pleine|a dépassé son quota|est saturée'],
      ['El buzón|La cuenta|La casilla', 'está lleno|está llena|ha excedido su cuota|ha superado la cuota'],
      ['La casella|La casella di posta', 'è piena|ha superato la quota|ha esaurito lo spazio'],
      ['A caixa postal|A caixa de entrada|A conta', 'está cheia|excedeu a cota|excedeu a quota'],
      ['De mailbox|Het postvak|De postbus', 'is vol|heeft het quotum overschreden'],
    ],
  },
  {
    name: 'the password was not accepted, in six languages',
    causes: ['wrong-password', 'app-password-required', 'username-form'],
    said: [
      ['Das Passwort|Benutzername oder Passwort|Das Kennwort', 'ist falsch|ist ungültig|wurde nicht akzeptiert'],
      ['Le mot de passe|Identifiant ou mot de passe', 'est incorrect|est invalide|est erroné'],
      ['La contraseña|Usuario o contraseña', 'es incorrecta|no es válida|no es correcta'],
      ['La password|Nome utente o password', 'non è corretta|è errata|non è valida'],
      ['A senha|Usuário ou senha', 'está incorreta|é inválida|não é válida'],
      ['Het wachtwoord|Gebruikersnaam of wachtwoord', 'is onjuist|is ongeldig'],
    ],
  },
];
