extension Pipeline {
    /// Which files are read, and how.
    public struct Input: Sendable, Hashable {
        /// Patterns of files that are read; every supported file by default.
        public var include: [Located<String>]
        /// Patterns of files that are left out.
        public var exclude: [Located<String>]
        /// The largest file that is read, in bytes; in record mode the largest record.
        public var maxBytes: Int
        /// How HTML is read.
        public var html: HTML
        /// How records are taken from XML files; `nil` reads each file as one document.
        public var xml: XML?

        /// Every supported file of up to 10 MB, HTML by its main content by default.
        public init(
            include: [Located<String>] = [],
            exclude: [Located<String>] = [],
            maxBytes: Int = 10_000_000,
            html: HTML = HTML(),
            xml: XML? = nil
        ) {
            self.include = include
            self.exclude = exclude
            self.maxBytes = maxBytes
            self.html = html
            self.xml = xml
        }
    }

    /// How HTML is read.
    public struct HTML: Sendable, Hashable {
        /// Which part of a page is its text.
        public enum Content: String, Sendable, Hashable, CaseIterable {
            /// The article, without navigation, banners and footers.
            case main
            /// All visible text.
            case body
            /// All text, hidden text included.
            case all
        }

        /// Which part of a page is its text.
        public var content: Content

        /// The main content by default.
        public init(content: Content = .main) {
            self.content = content
        }
    }

    /// How records are taken from XML files.
    public struct XML: Sendable, Hashable {
        /// A further field of a record: its name, and the path that finds it.
        public struct Field: Sendable, Hashable {
            /// The name in metadata.
            public var name: String
            /// The path, relative to the record.
            public var path: Located<String>
        }

        /// The path of the elements that become documents.
        public var record: Located<String>
        /// The paths of what is read, relative to the record; all of the record by default.
        public var text: [Located<String>]
        /// The path of the record's id, relative to the record; its number by default.
        public var id: Located<String>?
        /// Further fields, in order.
        public var fields: [Field]
        /// The namespaces of the prefixes in the paths.
        public var namespaces: [String: String]
    }
}
