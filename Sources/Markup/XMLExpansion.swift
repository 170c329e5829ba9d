import CLibXML2

/// The reading of an entity that holds markup.
@unsafe struct XMLExpansion {
    /// The parser that reads it.
    let context: xmlParserCtxtPtr
    /// How many elements are open around the reference.
    let outside: Int
    /// How many elements are open in it, with the one that is put around it.
    var depth = 0
    /// Whether it is not well-formed.
    var isMalformed = false
}
