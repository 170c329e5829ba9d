/// What the prompt of an inquiry holds.
enum InquiryForm: Sendable, Hashable {
    /// One text.
    case single
    /// Several texts with ids.
    case pack
    /// The answers about the parts of one document.
    case reduction
}
