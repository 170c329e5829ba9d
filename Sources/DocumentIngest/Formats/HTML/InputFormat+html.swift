import AnalysisCore

extension InputFormat {
    /// HTML, as browsers read it.
    static let html = InputFormat(
        format: .html,
        extensions: [
            "html", "htm", "xhtml", "xht", "shtml", "asp", "aspx", "jsp", "php",
        ],
        isSeen: { $0.markup == .html },
        removesNULs: true,
        isParsed: true,
        charset: CharsetDeclaration.inHTML,
        reading: .text { source, options in
            try HTMLReader(options.html, explains: options.explains).read(&source)
        }
    )
}
