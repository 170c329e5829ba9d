/// Where the reading of a document stopped, and what is needed to go on behind it.
public struct XMLDamage: Sendable {
    /// What was fed and not read, from the start of the tag, comment or section in which the damage
    /// is, or from the damage itself.
    public internal(set) var unread: [UInt8] = []
    /// The offset in the source at which that starts.
    public internal(set) var offset = 0
    /// The line at which it starts, from 1.
    public internal(set) var line = 1
    /// The column in characters at which it starts, from 1.
    public internal(set) var column = 1
    /// The local names of the elements that were open around the outermost chosen one, or around the
    /// damage where none was open; the root first.
    public internal(set) var ancestors: [String] = []
    /// The local names of the open elements from the outermost chosen one on.
    public internal(set) var inner: [String] = []

    /// What the tag at the start of what is unread is called; `nil` where it starts with none.
    public var tagName: String? {
        guard unread.first == UInt8(ascii: "<") else { return nil }
        let name = unread.dropFirst().prefix { byte in
            byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
        }
        guard let first = name.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?") else {
            return nil
        }
        return String(
            decoding: name.split(separator: UInt8(ascii: ":")).last ?? name,
            as: UTF8.self
        )
    }
}
