/** Why a dossier is due when it is. */
export const story = {
  story: {
    why: 'Vì sao có ngày này?',
    title: 'Cách tính thời hạn',
    limit: 'Thời hạn giải quyết',
    noLimit: 'Không quy định',
    lines: 'Từng ngày một',
    provisional: 'Có ngày rơi vào năm mà lịch nghỉ mới tạm tính.',
    uncovered: 'Có ngày rơi vào năm chưa có lịch nghỉ: chỉ tính theo tuần.',
    rules: 'Quy tắc đã dùng',
    unread: 'thiết lập, chưa đọc được văn bản gốc',
    saturday: 'thứ Bảy {{hours}}',
    ahead: 'Nếu không có việc gì được làm',
    nothingAhead: 'Không còn lần nhắc nào.',
    aheadStep: 'Bước “{{step}}”',
    aheadApology: 'Hỏi đơn vị có cần xin lỗi, hẹn lại không',
    aheadDossier: 'Cả hồ sơ',
    nobody: 'hiện chưa có ai giữ vị trí này',
    channel: { app: 'trong hệ thống', email: 'thư điện tử', digest: 'thư tóm tắt đầu ngày' },
  },
};
