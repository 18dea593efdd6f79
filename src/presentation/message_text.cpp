#include "tapesift/presentation/message_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <QCoreApplication>

#include "presentation/message_forms.h"
#include "tapesift/formula/problem.h"

namespace tapesift::presentation {

namespace {

// A sentence may stand within another one, and a count within that.
constexpr int kMostWithin = 3;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(MessageText)
};

// An English sentence taken apart at its places.
struct Form
{
    const char* text = nullptr;
    std::vector<std::string_view> pieces; // what stands before, between and behind the places
    std::size_t letters = 0;              // of the pieces
};

Form formOf(const char* text)
{
    Form form{text, {}, 0};
    std::string_view rest = text;
    for (std::size_t at = rest.find('{'); at != std::string_view::npos; at = rest.find('{')) {
        form.pieces.push_back(rest.substr(0, at));
        rest.remove_prefix(at + 3); // "{a}"
    }
    form.pieces.push_back(rest);
    for (const std::string_view piece : form.pieces)
        form.letters += piece.size();
    return form;
}

// The one that says most comes first: "{a} has no bars in {b}" before "{a} bars".
const std::vector<Form>& forms()
{
    static const std::vector<Form> all = [] {
        std::vector<Form> made;
        for (const auto& list : {messageForms(), systemMessageForms()})
            std::ranges::transform(list, std::back_inserter(made), formOf);
        std::ranges::stable_sort(made, std::greater<>{}, &Form::letters);
        return made;
    }();
    return all;
}

// What stands in the places; nullopt: it is another sentence.
std::optional<std::vector<std::string>> valuesIn(const Form& form, std::string_view text)
{
    const std::string_view first = form.pieces.front();
    const std::string_view last = form.pieces.back();
    std::vector<std::string> values;
    if (form.pieces.size() == 1)
        return text == first ? std::optional(values) : std::nullopt;
    if (text.size() < first.size() + last.size() || !text.starts_with(first) ||
        !text.ends_with(last))
        return std::nullopt;
    text.remove_prefix(first.size());
    text.remove_suffix(last.size());
    for (std::size_t i = 1; i + 1 < form.pieces.size(); ++i) {
        const std::size_t at = text.find(form.pieces[i]);
        if (at == std::string_view::npos)
            return std::nullopt;
        values.emplace_back(text.substr(0, at));
        text.remove_prefix(at + form.pieces[i].size());
    }
    values.emplace_back(text);
    const bool isFilled = std::ranges::none_of(values, &std::string::empty);
    return isFilled ? std::optional(std::move(values)) : std::nullopt;
}

QString joined(const QString& first, const QString& second)
{
    return Texts::tr("%1 %2", "two sentences").arg(first, second);
}

std::string translated(std::string_view english, int within);

// By one of the forms; nullopt: it is none of them.
std::optional<std::string> filledForm(std::string_view english, int within)
{
    for (const Form& form : forms()) {
        auto values = valuesIn(form, english);
        if (!values)
            continue;
        const std::string text = QCoreApplication::translate("Message", form.text).toStdString();
        for (std::string& value : *values)
            if (within < kMostWithin)
                value = translated(value, within + 1);
        return formula::filled(text, *values);
    }
    return std::nullopt;
}

std::string translated(std::string_view english, int within)
{
    // An error that was put into one line: what is wrong, and behind it what to do.
    for (std::size_t at = english.find(". "); at != std::string_view::npos;
         at = english.find(". ", at + 1)) {
        const auto first = filledForm(english.substr(0, at + 1), within);
        if (first)
            return joined(QString::fromStdString(*first),
                          QString::fromStdString(translated(english.substr(at + 2), within)))
                .toStdString();
    }
    return filledForm(english, within).value_or(std::string(english));
}

bool endsASentence(const QString& text)
{
    static const QString kMarks = QStringLiteral(".?!。？！");
    return !text.isEmpty() && kMarks.contains(text.back());
}

} // namespace

QString messageText(std::string_view english)
{
    return QString::fromStdString(translated(english, 0));
}

QString errorText(const base::Error& error)
{
    QString text = messageText(error.message);
    if (!error.details.empty()) {
        if (text.endsWith(u'.') || text.endsWith(u'。'))
            text.chop(1);
        text = Texts::tr("%1 (%2).", "a sentence and its details")
                   .arg(text, messageText(error.details));
    }
    if (error.suggestion.empty())
        return text;
    const QString suggestion = messageText(error.suggestion);
    return endsASentence(text) ? joined(text, suggestion)
                               : Texts::tr("%1. %2", "two sentences, the first without its mark")
                                     .arg(text, suggestion);
}

} // namespace tapesift::presentation
