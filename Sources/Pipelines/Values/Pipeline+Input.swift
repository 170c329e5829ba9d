extension Pipeline {
    /// Which files are read, and how.
    public struct Input: Sendable, Hashable {
        /// What becomes of files and folders whose names begin with a dot.
        public enum Hidden: String, Sendable, Hashable, CaseIterable {
            /// Each has a row that says so.
            case skip
            /// They have no row.
            case ignore
        }

        /// Patterns of files that are read; every supported file by default.
        public var include: [Located<String>]
        /// Patterns of files that are left out.
        public var exclude: [Located<String>]
        /// What becomes of hidden files and folders.
        public var hidden: Hidden
        /// The largest file that is read, in bytes; in record mode the largest record.
        public var maxBytes: Int
        /// How HTML is read.
        public var html: HTML
        /// How XML is read; `nil` reads each file as one document, by what it holds.
        public var xml: XML?
        /// How the rows of CSV and TSV files are read; `nil` skips such files.
        public var csv: CSV?
        /// Which parts of JSON are read; `nil` skips JSON files.
        public var json: JSONInput?
        /// What standard input brings.
        public var stdin: StandardInput

        /// Every supported file of up to 10 MB, HTML by its main content by default.
        public init(
            include: [Located<String>] = [],
            exclude: [Located<String>] = [],
            hidden: Hidden = .skip,
            maxBytes: Int = 10_000_000,
            html: HTML = HTML(),
            xml: XML? = nil,
            csv: CSV? = nil,
            json: JSONInput? = nil,
            stdin: StandardInput = .jsonl
        ) {
            self.include = include
            self.exclude = exclude
            self.hidden = hidden
            self.maxBytes = maxBytes
            self.html = html
            self.xml = xml
            self.csv = csv
            self.json = json
            self.stdin = stdin
        }
    }

    /// How the rows of CSV and TSV files are read.
    public struct CSV: Sendable, Hashable {
        /// The columns whose values are the text, in order.
        public var text: [String]
        /// The column that names a row; its line by default.
        public var id: String?
    }

    /// Which parts of JSON are read.
    public struct JSONInput: Sendable, Hashable {
        /// Where the array of documents stands in a JSON file; the root by default.
        public var records: String?
        /// Where the text stands in a document, in order.
        public var text: [String]
        /// Where the id stands in a document.
        public var id: String
    }

    /// What standard input brings.
    public enum StandardInput: String, Sendable, Hashable, CaseIterable {
        /// A document a line, as JSON.
        case jsonl
        /// One document.
        case text
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
            /// The article, or all visible text where hardly any of it is found to be that.
            case auto
        }

        /// How the structure of a page is written.
        public enum Format: String, Sendable, Hashable, CaseIterable {
            /// Plain text.
            case text
            /// Headings, lists, code and tables are marked.
            case markdown
        }

        /// Which part of a page is its text.
        public var content: Content
        /// Selectors of the elements that are read, instead of what `content` chooses.
        public var select: [Located<String>]
        /// Selectors of elements that are left out in any case.
        public var remove: [Located<String>]
        /// How the structure of a page is written.
        public var format: Format

        /// The main content as plain text by default.
        public init(
            content: Content = .main,
            select: [Located<String>] = [],
            remove: [Located<String>] = [],
            format: Format = .text
        ) {
            self.content = content
            self.select = select
            self.remove = remove
            self.format = format
        }
    }

    /// How XML is read, and how records are taken from it.
    public struct XML: Sendable, Hashable {
        /// How what a document holds is written.
        public enum Format: String, Sendable, Hashable, CaseIterable {
            /// Prose as text, data as an outline.
            case auto
            /// Prose in reading order, without names.
            case text
            /// A value a line, with the path of names to it.
            case fields
            /// Names with their values, indented.
            case outline
        }

        /// What becomes of a file of records that is damaged in one place.
        public enum Recovery: String, Sendable, Hashable, CaseIterable {
            /// The damaged record has failed, and the reading goes on behind it.
            case records
            /// The reading ends there.
            case strict
        }

        /// A further field of a record: its name, and the path that finds it.
        public struct Field: Sendable, Hashable {
            /// The name in metadata.
            public var name: String
            /// The path, relative to the record.
            public var path: Located<String>
        }

        /// How what a document holds is written.
        public var format: Format
        /// What becomes of a file of records that is damaged in one place.
        public var recover: Recovery
        /// The path of the elements that become documents; `nil` reads each file as one.
        public var record: Located<String>?
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
