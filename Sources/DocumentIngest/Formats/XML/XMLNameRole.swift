/// What a name means to outlines.
struct XMLNameRole: OptionSet {
    let rawValue: UInt16

    /// As an attribute it says something about its element.
    static let shown = XMLNameRole(rawValue: 1)
    /// As an attribute it is a sign of data.
    static let ofData = XMLNameRole(rawValue: 1 << 1)
    /// As an attribute it names a pair of a name and a value.
    static let key = XMLNameRole(rawValue: 1 << 2)
    /// As an attribute it holds the value of one.
    static let value = XMLNameRole(rawValue: 1 << 3)
    /// As an element it is such a pair.
    static let pair = XMLNameRole(rawValue: 1 << 4)
    /// As an element it has lines of its own.
    static let log = XMLNameRole(rawValue: 1 << 5)
    /// As an attribute it may say that the text of its element is bytes in base 64.
    static let encoding = XMLNameRole(rawValue: 1 << 6)
    /// As an attribute it says nothing in a sentence: it numbers, places or styles its element.
    static let unspoken = XMLNameRole(rawValue: 1 << 7)
    /// As an attribute it leads elsewhere.
    static let link = XMLNameRole(rawValue: 1 << 8)
}
