import AnalysisCore

extension InputFormat {
    /// XML: whole documents, or the records of a file.
    static let xml = InputFormat(
        format: .xml,
        extensions: [
            "xml", "rss", "atom", "rdf", "nxml", "tei", "dbk", "docbook", "jats", "dita",
            "ditamap", "kml", "gpx", "opml", "wxr", "nitf", "tmx", "xlf", "xliff", "fodt", "fb2",
            "xbrl",
        ],
        isSeen: { $0.markup == .xml },
        notDocuments: ["svg": "an SVG image"],
        isParsed: true,
        charset: CharsetDeclaration.inXML,
        reading: .text { source, options in
            try XMLReader(format: options.xml?.format ?? .auto).read(source)
        },
        records: { options throws(IngestError) in
            guard let xml = options.xml, let paths = try XMLRecordPaths(xml) else { return nil }
            return RecordReading(
                format: .xml,
                toleratesControls: true,
                isParsed: true,
                open: { file throws(FileSystem.Failure) in
                    try XMLRecordStream(file, paths: paths, options: options)
                }
            )
        },
        memory: 7
    )
}
