/// The phrases with which pages in several languages introduce what is no part of the article.
enum StandardPhrases {
    /// A block of more bytes than this says something of its own.
    static let longestBlock = 160

    /// Whether a short block is such a phrase, or starts with one.
    static func starts(_ text: [UInt8]) -> Bool {
        let words = String(decoding: text, as: UTF8.self).lowercased()
            .split { $0.isWhitespace }.joined(separator: " ")
        let start = words.drop { !$0.isLetter && !$0.isNumber && $0 != "©" }
        guard let first = start.first, let phrases = byFirst[first] else {
            return exact.contains(words)
        }
        return phrases.contains { start.hasPrefix($0) } || exact.contains(String(start))
    }

    private static let byFirst: [Character: [String]] = {
        var lists: [Character: [String]] = [:]
        for phrase in beginnings {
            if let first = phrase.first { lists[first, default: []].append(phrase) }
        }
        return lists
    }()

    /// Phrases that are boilerplate whatever follows them.
    private static let beginnings = [
        // English
        "read also", "also read", "read more", "read next", "see also", "related:",
        "related articles",
        "related posts", "related stories", "related topics", "more on this", "you may also like",
        "you might also like", "you may also be interested", "recommended for you", "share this",
        "share on", "be sociable", "leave a comment", "leave a reply", "post a comment",
        "all rights reserved", "sign up for", "subscribe to", "follow us", "click here to",
        "image credit", "image source", "photo by", "photo credit", "photo:", "filed under",
        "posted in", "tagged with", "tags:", "like this:", "more from", "more stories",
        "this site uses akismet", "your email address will not",
        // German
        "auch interessant", "lesen sie auch", "lesen sie hier", "lies auch", "lesetipp",
        "mehr zum thema", "mehr zu diesem thema", "mehr dazu", "mehr infos", "weitere artikel",
        "weitere beiträge", "weitere themen", "weitere aktuelle", "weitere nachrichten",
        "weitere informationen", "weiterführende", "das könnte sie auch", "das könnte dich auch",
        "das könnte sie inter", "das könnte dich inter", "ähnliche artikel", "ähnliche beiträge",
        "artikel teilen", "beitrag teilen", "diesen artikel", "diesen beitrag", "jetzt teilen",
        "kommentar verfassen", "kommentar schreiben", "kommentar hinterlassen",
        "schreibe einen kommentar", "schreiben sie einen kommentar", "alle rechte vorbehalten",
        "foto:", "fotos:", "bild:", "bilder:", "bildquelle", "bildnachweis", "titelbild", "quelle:",
        "quellen:", "folgen sie uns", "folge uns", "schlagwörter", "schlagworte", "kategorien:",
        "kategorie:", "themen:", "stichworte", "diese website verwendet akismet",
        "deine e-mail-adresse wird nicht", "newsletter abonnieren", "zum newsletter",
        "gefällt mir:", "teilen mit:", "zurück zur", "nach oben", "vorheriger beitrag",
        "nächster beitrag",
        // Polish
        "czytaj także", "czytaj też", "czytaj również", "czytaj więcej", "zobacz także",
        "zobacz też", "zobacz również", "przeczytaj także", "przeczytaj też", "przeczytaj również",
        "polecamy", "materiał chroniony", "fot.", "źródło:", "udostępnij", "podziel się",
        "tagi:", "dołącz do", "czytasz właśnie",
        // Spanish, Portuguese, French, Italian, Dutch, Russian
        "lee también", "lea también", "vea también", "ver también", "te puede interesar",
        "le puede interesar", "relacionado", "compartir", "deja un comentario", "para comentar",
        "síguenos", "suscríbete", "todos los derechos", "leia também", "veja também", "compartilhe",
        "lire aussi", "à lire aussi", "voir aussi", "partager", "tous droits", "leggi anche",
        "condividi", "lees ook", "meer over", "читайте также", "читать также", "смотрите также",
        "поделиться", "copyright", "©",
    ]

    /// Phrases that are boilerplate where they stand alone.
    private static let exact: Set<String> = [
        "advertisement", "advertising", "sponsored", "share", "tweet", "print", "comments",
        "related",
        "tags", "loading...", "more", "anzeige", "werbung", "teilen", "drucken", "kommentare",
        "newsletter", "twittern", "mehr", "schwerpunkte", "themen", "autor", "weiterlesen",
        "merken",
        "reklama", "komentarze", "tagi", "publicidad", "comentarios", "publicité", "commentaires",
        "pubblicità", "advertentie", "реклама", "комментарии", "menu", "search", "suche", "login",
    ]
}
