/// The meanings of the name of an element for the layout.
struct XMLNameKind: OptionSet {
    let rawValue: UInt32

    /// A block, even in the middle of a text.
    static let block = XMLNameKind(rawValue: 1)
    /// A line of its own.
    static let line = XMLNameKind(rawValue: 1 << 1)
    /// A cell of a table.
    static let cell = XMLNameKind(rawValue: 1 << 2)
    /// A row of a table.
    static let row = XMLNameKind(rawValue: 1 << 3)
    /// White space in it stands as it is.
    static let verbatim = XMLNameKind(rawValue: 1 << 4)
    /// It is made of words: what stands in it runs on, and white space in it counts.
    static let phrase = XMLNameKind(rawValue: 1 << 5)
    /// It never starts a block, wherever it stands.
    static let inline = XMLNameKind(rawValue: 1 << 6)
    /// Its parts are words that belong together, with or without spaces between them.
    static let words = XMLNameKind(rawValue: 1 << 7)
    /// No reader of the text sees it.
    static let hidden = XMLNameKind(rawValue: 1 << 8)
    /// It numbers or names what follows on the same line.
    static let label = XMLNameKind(rawValue: 1 << 9)
    /// A note to the text that it stands in.
    static let note = XMLNameKind(rawValue: 1 << 10)
    /// It holds several readings of the same, of which one is read.
    static let choice = XMLNameKind(rawValue: 1 << 11)
    /// It stands for a tab, a space, the end of a line.
    static let tab = XMLNameKind(rawValue: 1 << 12)
    static let space = XMLNameKind(rawValue: 1 << 13)
    static let lineEnd = XMLNameKind(rawValue: 1 << 14)
    /// The place where a line or page of the source ends, which may lie in a word.
    static let milestone = XMLNameKind(rawValue: 1 << 15)
    /// Its name is shown before its value.
    static let named = XMLNameKind(rawValue: 1 << 16)
    /// A name of the common kind that paragraphs and headings have.
    static let prose = XMLNameKind(rawValue: 1 << 17)
    /// A text, a word or the white space of a scanned page.
    static let scanned = XMLNameKind(rawValue: 1 << 18)
    /// An element of XHTML, which a style or an attribute may hide.
    static let page = XMLNameKind(rawValue: 1 << 19)
    /// It stands above or below the line.
    static let above = XMLNameKind(rawValue: 1 << 21)
    static let below = XMLNameKind(rawValue: 1 << 22)
    /// It is struck through.
    static let struck = XMLNameKind(rawValue: 1 << 27)
    /// A reference to a page of a manual.
    static let reference = XMLNameKind(rawValue: 1 << 29)
    /// A warning, a hint or the like, whose kind is shown in front of it.
    static let admonition = XMLNameKind(rawValue: 1 << 30)
    /// A part of a formula.
    static let formula = XMLNameKind(rawValue: 1 << 28)
    /// It leads elsewhere.
    static let link = XMLNameKind(rawValue: 1 << 25)
    /// A reference whose parts run on, whatever they are elsewhere.
    static let citation = XMLNameKind(rawValue: 1 << 26)
    /// A day, month and year.
    static let day = XMLNameKind(rawValue: 1 << 23)
    /// A surname with given names.
    static let person = XMLNameKind(rawValue: 1 << 24)
    /// A cell that another one covers.
    static let covered = XMLNameKind(rawValue: 1 << 31)
    /// The step from one item of a menu, or key of a combination, to the next.
    static let steps = XMLNameKind(rawValue: 1 << 20)
}
