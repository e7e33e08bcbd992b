/** Words around a procedure's form; what is wrong in it is said by the judge of forms. */
export const form = {
  formMessage: {
    where: '{{field}}: {{message}}',
    datePlaceholder: 'ngày/tháng/năm',
    yes: 'Có',
    no: 'Không',
    addItem: 'Thêm mục',
    removeItem: 'Bỏ mục này',
  },
};
