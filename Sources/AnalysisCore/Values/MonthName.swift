/// The names of months in the languages that models most often leave untranslated.
package enum MonthName {
    private static let names: [[String]] = [
        [
            "january", "jan", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro",
            "januari",
        ],
        ["february", "feb", "februar", "février", "febrero", "febbraio", "fevereiro", "februari"],
        ["march", "mar", "märz", "mars", "marzo", "março", "maart"],
        ["april", "apr", "avril", "abril", "aprile"],
        ["may", "mai", "mayo", "maggio", "maio", "mei"],
        ["june", "jun", "juni", "juin", "junio", "giugno", "junho"],
        ["july", "jul", "juli", "juillet", "julio", "luglio", "julho"],
        ["august", "aug", "août", "agosto", "augustus"],
        ["september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro"],
        ["october", "oct", "oktober", "octobre", "octubre", "ottobre", "outubro"],
        ["november", "nov", "novembre", "noviembre", "novembro"],
        ["december", "dec", "dezember", "décembre", "diciembre", "dicembre", "dezembro"],
    ]

    /// Words that stand in written dates without changing them.
    private static let fillers: Set<String> = [
        "of", "the", "de", "del", "di", "den", "der", "le", "el", "il", "am", "on", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed",
        "thu", "fri", "sat", "sun",
    ]

    /// The number of a month, from 1; `nil` for other words.
    package static func number(of word: String) -> Int? {
        names.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }

    /// Whether a word stands in written dates without changing them.
    package static func isFiller(_ word: String) -> Bool { fillers.contains(word) }
}
