import Markup

/// What the names of elements mean for the layout, in the vocabularies that people use.
struct XMLNameKinds {
    /// The meanings of one name.
    struct Kind: OptionSet {
        let rawValue: UInt32

        /// A block, even in the middle of a text.
        static let block = Kind(rawValue: 1)
        /// A line of its own.
        static let line = Kind(rawValue: 1 << 1)
        /// A cell of a table.
        static let cell = Kind(rawValue: 1 << 2)
        /// A row of a table.
        static let row = Kind(rawValue: 1 << 3)
        /// White space in it stands as it is.
        static let verbatim = Kind(rawValue: 1 << 4)
        /// It is made of words: what stands in it runs on, and white space in it counts.
        static let phrase = Kind(rawValue: 1 << 5)
        /// It never starts a block, wherever it stands.
        static let inline = Kind(rawValue: 1 << 6)
        /// Its parts are words that belong together, with or without spaces between them.
        static let words = Kind(rawValue: 1 << 7)
        /// No reader of the text sees it.
        static let hidden = Kind(rawValue: 1 << 8)
        /// It numbers or names what follows on the same line.
        static let label = Kind(rawValue: 1 << 9)
        /// A note to the text that it stands in.
        static let note = Kind(rawValue: 1 << 10)
        /// It holds several readings of the same, of which one is read.
        static let choice = Kind(rawValue: 1 << 11)
        /// It stands for a tab, a space, the end of a line.
        static let tab = Kind(rawValue: 1 << 12)
        static let space = Kind(rawValue: 1 << 13)
        static let lineEnd = Kind(rawValue: 1 << 14)
        /// The place where a line or page of the source ends, which may lie in a word.
        static let milestone = Kind(rawValue: 1 << 15)
        /// Its name is shown before its value.
        static let named = Kind(rawValue: 1 << 16)
        /// A name of the common kind that paragraphs and headings have.
        static let prose = Kind(rawValue: 1 << 17)
        /// A text, a word or the white space of a scanned page.
        static let scanned = Kind(rawValue: 1 << 18)
        /// An element of XHTML, which a style or an attribute may hide.
        static let page = Kind(rawValue: 1 << 19)
        /// It stands above or below the line.
        static let above = Kind(rawValue: 1 << 21)
        static let below = Kind(rawValue: 1 << 22)
        /// It leads elsewhere.
        static let link = Kind(rawValue: 1 << 25)
        /// A reference whose parts run on, whatever they are elsewhere.
        static let citation = Kind(rawValue: 1 << 26)
        /// A day, month and year.
        static let day = Kind(rawValue: 1 << 23)
        /// A surname with given names.
        static let person = Kind(rawValue: 1 << 24)
        /// The step from one item of a menu, or key of a combination, to the next.
        static let steps = Kind(rawValue: 1 << 20)
    }

    /// What a name means to outlines.
    struct Role: OptionSet {
        let rawValue: UInt8

        /// As an attribute it says something about its element.
        static let shown = Role(rawValue: 1)
        /// As an attribute it is a sign of data.
        static let ofData = Role(rawValue: 1 << 1)
        /// As an attribute it names a pair of a name and a value.
        static let key = Role(rawValue: 1 << 2)
        /// As an attribute it holds the value of one.
        static let value = Role(rawValue: 1 << 3)
        /// As an element it is such a pair.
        static let pair = Role(rawValue: 1 << 4)
        /// As an element it has lines of its own.
        static let log = Role(rawValue: 1 << 5)
    }

    private let vocabulary: XMLVocabulary
    private var kinds: [Kind] = []
    private var roles: [Role] = []

    /// The meanings of names in a vocabulary.
    init(_ vocabulary: XMLVocabulary = .other) {
        self.vocabulary = vocabulary
    }

    /// Takes the names that came since the last time.
    mutating func update(_ names: [XMLName]) {
        guard kinds.count < names.count else { return }
        for name in names.dropFirst(kinds.count) {
            kinds.append(XMLNameTables.kind(of: name, in: vocabulary))
            roles.append(XMLOutline.role(of: name))
        }
    }

    /// The meanings of the name of a number.
    subscript(name: Int) -> Kind { kinds[name] }

    /// What the name of a number means to outlines.
    subscript(role name: Int) -> Role { roles[name] }
}
